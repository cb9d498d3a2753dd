package dev.triage.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.tools.cases.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks to the jar as an editor does, with the client of LSP4J. */
class LspIT {

    private static final Path BROKEN =
            Path.of("..", "..", "triage-rules", "src", "test", "resources", "dev", "triage", "rules", "broken");

    private static final String RULE = """
            rule "It costs money every day"
                @reason("Each day that it waits is paid for.") @
                @overrides("")
            when Assessment( least, leastUserImpact >= UserImpact. )
                A
            then
            end
            """;

    /** A rule with one mistake. */
    static final String WRONG = """
            rule "It costs money every day"
                @reason("Each day that it waits is paid for.") @adds(4)
            when Assessment( categories contains Category.COSTS )
            then
            end
            """;

    private static final Set<String> PROBLEM = Set.of("3:47 There is no Category.COSTS.\nMaybe Category.COST.");

    @TempDir
    static Path temporary;

    private static LspServer server;

    @BeforeAll
    static void start() throws Exception {
        server = LspServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void itSaysWhatItCan() {
        assertThat(server.abilities().getServerInfo().getName()).isEqualTo("triage");
        assertThat(server.abilities().getCapabilities().getCompletionProvider()).isNotNull();
        assertThat(server.abilities().getCapabilities().getHoverProvider().getLeft())
                .isTrue();
    }

    @Test
    void unsavedTextHasTheProblemsThatTheReaderTells() throws Exception {
        List<Path> folders;
        try (Stream<Path> all = Files.list(BROKEN)) {
            folders = all.sorted().toList();
        }
        int compared = 0;
        for (Path broken : folders) {
            List<Path> files;
            try (Stream<Path> all = Files.list(broken)) {
                files = all.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("expected.txt"))
                        .sorted()
                        .toList();
            }
            boolean readable = files.stream().allMatch(LspIT::isText);
            if (files.isEmpty() || !readable || files.stream().noneMatch(file -> Cases.concerns(file, broken))) {
                continue; // what is no text cannot be open in an editor, and README.md alone is no matter of rules
            }
            compared++;
            Path folder = Files.createDirectories(
                    temporary.toRealPath().resolve(broken.getFileName().toString()));
            Map<String, Set<String>> expected = expected(folder, files);
            for (Path file : files) {
                Path saved = folder.resolve(file.getFileName());
                String text = Files.readString(saved);
                Files.writeString(saved, "");
                server.open(saved, text);
            }
            assertThat(server.await(folder, expected))
                    .as(broken.getFileName().toString())
                    .isEqualTo(expected);
            for (Path file : files) {
                server.close(folder.resolve(file.getFileName()));
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void wordsOfRulesAreCompletedAndExplained() throws Exception {
        Path file =
                Files.createDirectories(temporary.toRealPath().resolve("words")).resolve("money.drl");
        server.open(file, RULE);

        assertThat(server.completed(file, RULE, "paid for.\") @")).contains("adds", "neverBelow", "overrides");
        assertThat(server.completed(file, RULE, "@overrides(\"")).contains("High brand impact", "high-brand-impact");
        assertThat(server.completed(file, RULE, "Assessment( least"))
                .contains("leastUserImpact", "categories", "UserImpact");
        assertThat(server.completed(file, RULE, ">= UserImpact.")).containsExactly("LOW", "MEDIUM", "HIGH", "CRITICAL");
        assertThat(server.completed(file, RULE, "\n    A")).contains("Assessment", "Subject", "Signal");
        assertThat(server.hover(file, RULE, "Assess")).contains("Assessment");
        assertThat(server.hover(file, RULE, "leastUserIm")).contains("UserImpact");
        assertThat(server.hover(file, RULE, "@reas")).contains("@reason");
        server.close(file);
    }

    @Test
    void tablesCasesAndSettingsAreCompleted() throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve("tables"));
        Path table = folder.resolve("matrix.table.md");
        String rows = "| user impact | priority |\n| --- | --- |\n| Hi | P |\n";
        server.open(table, rows);
        assertThat(server.completed(table, rows, "| user impact | pri"))
                .contains("priority", "at least", "brand impact");
        assertThat(server.completed(table, rows, "| Hi")).containsExactly("Low", "Medium", "High", "Critical");
        assertThat(server.completed(table, rows, "| Hi | P")).contains("P0", "P4");
        server.close(table);

        Path cases = folder.resolve("cases.md");
        String expectations = "| title | fires |\n| --- | --- |\n| a | hi |\n";
        server.open(cases, expectations);
        assertThat(server.completed(cases, expectations, "| a | hi")).contains("high-brand-impact");
        server.close(cases);

        Path settings = folder.resolve("settings.json");
        String off = "{ \"off\": [\"\"] }";
        server.open(settings, off);
        assertThat(server.completed(settings, off, "[\"")).contains("High complexity", "high-complexity");
        assertThat(server.hover(settings, off.replace("\"\"", "\"high-complexity\""), "[\"hi"))
                .isNull();
        server.close(settings);
    }

    @Test
    void valuesAreCompletedWhereverTheyStandInACell() throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve("cells"));
        Files.writeString(folder.resolve("settings.json"), """
                { "scales": { "exploitation": ["none", "public poc"],
                              "size": { "values": ["small", "large"], "unstated": "small" } },
                """); // not finished
        Path table = folder.resolve("matrix.table.md");
        String rows = """
                | exploitation | user impact | category | size | priority
                | --- | --- | --- | --- | --- |
                | pub | >= Hi | Sec | la | |
                | none \\| pub | Low..Me | Bug \\| Sec | | P
                """;
        server.open(table, rows);
        assertThat(server.completed(table, rows, "| exploitation | us"))
                .contains("user impact", "exploitation", "size");
        assertThat(server.completed(table, rows, "| pub")).containsExactly("none", "public poc");
        assertThat(server.completed(table, rows, "| la")).containsExactly("small", "large");
        assertThat(server.completed(table, rows, "Sec")).contains("Security", "Bug");
        for (String typed : List.of(">= Hi", "\\| pub", "..Me", "Bug \\| Sec")) {
            int start = rows.indexOf(typed) + typed.length() - (typed.endsWith("pub") || typed.endsWith("Sec") ? 3 : 2);
            assertThat(server.replaced(table, rows, typed))
                    .as(typed)
                    .isEqualTo(start - rows.lastIndexOf('\n', start) - 1);
        }
        assertThat(server.completed(table, rows, "| | P")).contains("P0", "P4");
        server.close(table);

        Path semicolons = folder.resolve("other.table.csv");
        String lines = "\"user impact\";priority\n>= Medium;P\n";
        server.open(semicolons, lines);
        assertThat(server.completed(semicolons, lines, "Medium;P")).contains("P0", "P4");
        assertThat(server.completed(semicolons, lines, ">= Med")).contains("Medium");
        assertThat(server.completed(semicolons, lines, "P\n")).contains("Medium");
        server.close(semicolons);
    }

    @Test
    void theRulesThatCasesAndSettingsNameAreExplained() throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve("explained"));
        Path cases = folder.resolve("cases.md");
        String rows =
                "| title | fires | not |\n| --- | --- | --- |\n| a | high-brand-impact | High complexity; Security defect |\n";
        server.open(cases, rows);
        assertThat(server.hover(cases, rows, "| high-br")).contains("High brand impact", "trust returns slowly");
        assertThat(server.hover(cases, rows, "; Security def")).contains("Security defect");
        assertThat(server.hover(cases, rows, "| tit")).isNull();
        server.close(cases);
    }

    @Test
    void theFirstFileOfAFolderMayBeUnsaved() throws Exception {
        Path folder = temporary.toRealPath().resolve("not-there-yet");
        Path file = folder.resolve("money.drl");
        server.open(file, WRONG);
        assertThat(server.await(folder, Map.of("money.drl", PROBLEM))).isEqualTo(Map.of("money.drl", PROBLEM));
        server.close(file);
    }

    @Test
    void aCorrectedTextHasNoProblems() throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve("corrected"));
        Path file = folder.resolve("money.drl");
        server.open(file, WRONG);
        Map<String, Set<String>> wrong = Map.of("money.drl", PROBLEM);
        assertThat(server.await(folder, wrong)).isEqualTo(wrong);

        server.change(file, WRONG.replace("COSTS", "COST"));
        assertThat(server.await(folder, Map.of())).isEmpty();
        server.close(file);
    }

    @Test
    void otherFilesOfAProjectAreNeitherReadNorToldOf() throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve("project"));
        Path readme = folder.resolve("README.md");
        Path rules = Files.writeString(folder.resolve("own.drl"), WRONG);
        server.open(readme, "# Project\n");
        assertThat(server.completed(readme, "# Project\n", "# ")).isEmpty();
        assertThat(server.await(folder, Map.of())).isEmpty();

        Path some = Files.createDirectories(folder.resolve("modules/some"));
        Files.writeString(some.resolve("README.md"), "# Some\n");
        Files.writeString(some.resolve("package.json"), "{}");
        Files.writeString(some.resolve("cases.md"), "");
        assertThat(FolderFiles.ofRules(folder)).containsExactlyInAnyOrder(rules, some.resolve("cases.md"));
        server.close(readme);
    }

    @Test
    void settingsOfAnEditorAreNoneOfRules() throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve("other"));
        Path editor = Files.createDirectory(folder.resolve(".vscode")).resolve("settings.json");
        Path rules = folder.resolve("own.drl");
        server.open(editor, "{ \"triage.jar\": \"triage.jar\" }");
        server.open(rules, WRONG);
        assertThat(server.await(folder, Map.of("own.drl", PROBLEM))).isEqualTo(Map.of("own.drl", PROBLEM));
        server.close(editor);
        server.close(rules);
    }

    private static Map<String, Set<String>> expected(Path folder, List<Path> files) throws IOException {
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Map<String, Set<String>> expected = new HashMap<>();
        try {
            TriageEngine.builder().rules(folder).build();
        } catch (RuleBaseException wrong) {
            for (RuleProblem problem : wrong.problems()) {
                Path file = Path.of(problem.file());
                String name = file.startsWith(folder) && !file.equals(folder)
                        ? folder.relativize(file).toString()
                        : "settings.json";
                String suggestion = problem.suggestion() == null ? "" : "\n" + problem.suggestion();
                expected.computeIfAbsent(name, one -> new TreeSet<>())
                        .add(Math.max(1, problem.line()) + ":" + Math.max(1, problem.column()) + " " + problem.message()
                                + suggestion);
            }
        }
        return expected;
    }

    private static boolean isText(Path file) {
        try {
            Files.readString(file);
            return true;
        } catch (IOException noText) {
            return false;
        }
    }
}
