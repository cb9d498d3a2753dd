package dev.triage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.lsp.LspServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author of rules does in a day, with the real programs: from an empty folder to a pull request. */
class AuthorsDayIT {

    private static final Path JAR = Path.of("target", "triage.jar");

    private static final String RULES = """
            rule "Payments come one level earlier"
                @reason("Each day without refunds costs us customers.") @raises(1)
            when Subject( component("Payments") )
            then
            end

            rule "Our name is at stake"
                @reason("People talk about it.") @overrides("High brand impact") @adds(5)
            when Assessment( leastBrandImpact >= BrandImpact.HIGH )
            then
            end

            rule "Ideas wait"
                @reason("An idea costs no customer.") @neverAbove(P3)
            when Subject( label("idea") )
            then
            end
            """;
    private static final String TABLE = """
            | user impact      | functional impact | at least |
            | ---------------- | ----------------- | -------- |
            | High \\| Critical | Yes               | P1       |
            """;
    private static final String CASES = """
            | title                | user impact | functional impact | brand impact | component | labels | priority |
            | -------------------- | ----------- | ----------------- | ------------ | --------- | ------ | -------- |
            | Refunds arrive twice | High        | No                | Low          | Payments  |        | P1       |
            | Nothing can be paid  | Critical    | Yes               | High         | Payments  |        | P0       |
            | The basket jumps     | High        | No                | Low          | Basket    |        | P2       |
            | The search is down   | High        | Yes               | Low          | Search    |        | P1       |
            | A warmer answer      | Low         | No                | Low          | Search    | idea   | P3       |
            | A louder basket      | High        | No                | High         | Basket    | idea   | P3       |
            """;

    @TempDir
    Path temporary;

    @Test
    void fromAnEmptyFolderToAPullRequest() throws Exception {
        Path folder = Files.createDirectory(temporary.toRealPath().resolve("my-rules"));
        Path rules = folder.resolve("own.drl");
        Path table = folder.resolve("outages.table.md");
        Path backlog = Files.writeString(temporary.resolve("backlog.json"), """
                [{"id": "#1", "title": "Refunds arrive twice", "impact": {"user": "High", "functional": "No", "brand": "Low"},
                  "classification": {"components": ["Payments"]}},
                 {"id": "#2", "title": "The basket jumps", "impact": {"user": "High", "functional": "No", "brand": "Low"},
                  "classification": {"components": ["Basket"]}}]
                """);

        LspServer editor = LspServer.start(backlog.toString());
        try {
            writeWithHelp(editor, folder, rules, table);
        } finally {
            editor.stop();
        }
        Files.writeString(rules, RULES);
        Files.writeString(table, TABLE);

        Files.writeString(
                folder.resolve("cases.md"), CASES.replace("| P1       |\n| Nothing", "| P2       |\n| Nothing"));
        Run red = triage("test", folder.toString());
        assertThat(red.exitCode()).as(red.out() + red.err()).isEqualTo(1);
        assertThat(red.out())
                .contains("\"Refunds arrive twice\" should be P2, but is P1.", "6 cases: 5 as expected, 1 not.");
        Files.writeString(folder.resolve("cases.md"), CASES);
        assertThat(triage("test", folder.toString()).out()).startsWith("6 cases: as expected.");

        Path before = Files.createDirectory(temporary.resolve("before"));
        Files.copy(rules, before.resolve("own.drl"));
        watchASave(rules, backlog);

        Run comment = triage(
                "diff",
                backlog.toString(),
                "--before",
                before.toString(),
                "--rules",
                folder.toString(),
                "--format",
                "markdown");
        assertThat(comment.out()).contains("Payments come one level earlier", "#1");
    }

    /** Completion, and four mistakes that are shown while they are typed. */
    private static void writeWithHelp(LspServer editor, Path folder, Path rules, Path table) throws Exception {
        String typed = "rule \"Payments come one level earlier\"\n    @\nwhen Subject( component(\"\") )\nthen\nend\n";
        editor.open(rules, typed);
        editor.awaitCompletion(rules, typed, "component(\"");
        assertThat(editor.completed(rules, typed, "component(\"")).containsExactly("Basket", "Payments");
        assertThat(editor.completed(rules, typed, "    @")).contains("raises", "reason", "overrides");
        editor.open(table, "|  |\n");
        assertThat(editor.completed(table, "|  |\n", "| ")).contains("user impact", "at least");

        editor.change(rules, RULES.replace("component(", "componnt(").replace("BrandImpact.HIGH", "BrandImpact.HIG"));
        editor.change(
                table, TABLE.replace("functional impact", "functional impct").replace("| High", "| Hihg"));
        Map<String, Set<String>> mistakes = Map.of(
                "own.drl",
                Set.of(
                        "3:15 A Subject has no \"componnt\".\nMaybe component.",
                        "9:50 There is no BrandImpact.HIG.\nMaybe BrandImpact.HIGH."),
                "outages.table.md",
                Set.of(
                        "1:22 There is no input called \"functional impct\".\nMaybe functional impact.",
                        "3:3 \"Hihg\" is no value of user impact.\nMaybe High."));
        assertThat(editor.await(folder, mistakes)).isEqualTo(mistakes);
        editor.change(rules, RULES);
        editor.change(table, TABLE);
        assertThat(editor.await(folder, Map.of())).isEmpty();
    }

    /** What moves is printed after a save. */
    private static void watchASave(Path rules, Path backlog) throws Exception {
        Process watch = new ProcessBuilder(command(
                        "watch",
                        backlog.toString(),
                        "--rules",
                        rules.getParent().toString()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(watch.getInputStream(), UTF_8))) {
            until(out, "as expected");
            Files.writeString(rules, RULES.replace("@raises(1)", "@raises(2)"));
            assertThat(until(out, "as expected"))
                    .contains("1 of 2 issues moves:")
                    .anyMatch(line -> line.contains("Payments come one level earlier"));
        } finally {
            watch.destroy();
            watch.waitFor();
        }
    }

    private static List<String> until(BufferedReader out, String words) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return lines;
            }
        }
        throw new AssertionError("Expected \"" + words + "\", but got " + lines);
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Run triage(String... arguments) throws IOException, InterruptedException {
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        int exitCode = new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
