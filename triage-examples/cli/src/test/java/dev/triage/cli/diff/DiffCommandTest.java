package dev.triage.cli.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.GoldenFile;
import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of the rules does, on the samples and on all combinations. */
class DiffCommandTest {

    private static final String SAMPLES = "../samples";
    private static final Path RULES = Path.of("src/test/resources/dev/triage/cli/diff");
    /** More is not read in a comment. */
    private static final int MOST_LINES = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "one-number.txt, --rules one-number",
        "one-number.md, --rules one-number --format markdown",
        "one-number.json, --rules one-number --format json",
        "team.txt, --rules team",
        "team.md, --rules team --format markdown",
        "team.json, --rules team --format json",
        "edited.txt, --before team-before --rules team",
        "based.md, --base team-before --rules one-number --format markdown",
        "renamed.txt, --rules renamed",
        "renamed.md, --rules renamed --format markdown",
        "same.txt, --rules same",
        "same.md, --rules same --format markdown",
    })
    void saysWhatAChangeDoes(String file, String options) throws IOException {
        Run run = diff(options + " " + SAMPLES);

        assertThat(run.exitCode()).as(run.err()).isZero();
        String actual = withoutVersions(run.out());
        GoldenFile.check(RULES.resolve(file), actual);
        if (file.endsWith(".md")) {
            assertThat(actual.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    @Test
    void withoutInputsItLooksAtAllCombinationsOnly() {
        Run run = diff("--rules one-number");
        assertThat(run.out())
                .containsPattern("^[\\d,]+ of [\\d,]+ combinations \\([\\d.]+ %\\) move, all up\\.")
                .doesNotContain("Issues that move");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "one-number, up, 1",
        "one-number, down, 0",
        "less, inflation, 0",
        "more, inflation, 1",
    })
    void failsOnWhatItIsAskedTo(String rules, String what, int exitCode) throws IOException {
        write("less", "{ \"values\": { \"High brand impact\": 1 } }");
        write("more", "{ \"values\": { \"Functionality impaired\": 9 } }");
        Path known = RULES.resolve(rules);

        Run run = Run.triage(
                "diff",
                SAMPLES,
                "--fail-on",
                what,
                "--rules",
                Files.isDirectory(known) ? known : folder.resolve(rules));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        if (exitCode == 0) {
            assertThat(run.err()).isEmpty();
        } else {
            assertThat(run.err()).startsWith("Failed because of --fail-on " + what + ": ");
        }
    }

    @Test
    void whatRulesAskOfTextsIsToldApart() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("titles"));
        Files.writeString(rules.resolve("titles.drl"), """
                rule "It is about the wallet" @reason("Money.") @adds(2) when Subject( title("wallet") ) then end
                """);

        Run text = Run.triage("diff", "--rules", rules);
        Run comment = Run.triage("diff", "--rules", rules, "--format", "markdown");

        assertThat(text.out())
                .startsWith("None of 1,132,462,080,000 combinations moves.\n")
                .contains("""
                        If the texts of an issue match, also:
                          P3 → P2
                                   complexity Complex solution, and title("wallet"): yes: 0 → 2 points
                        """);
        assertThat(comment.out()).contains("""
                If the texts of an issue match, also:

                - P3 → P2: complexity Complex solution, and title("wallet"): yes: 0 → 2 points
                """);
    }

    @Test
    void anInputThatIsNotStatedIsACombinationIfSomethingElseIsAssumedForIt() throws IOException {
        write("estimated", "{ \"values\": { \"Assumed effort: 1 to 5\": \"effort: 3\" } }");

        assertThat(Run.triage("diff", "--rules", folder.resolve("estimated"), "--format", "json")
                        .out())
                .contains("\"effort\": \"1–5 before, 3 after\"")
                .contains("\"name\": \"Assumed effort: 1 to 5\"");
    }

    @Test
    void aRuleWithJavaInItIsLeftOut() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("java"));
        Files.writeString(rules.resolve("java.drl"), """
                rule "It is hard" @reason("Hard.") @adds(-1)
                when Assessment( leastEffort >= 4 )
                then
                    String.valueOf(1);
                end
                """);

        assertThat(Run.triage("diff", "--rules", rules).out().replaceAll("\\s+", " "))
                .contains("combinations moves.", "Left out, because they are tables or Java code: It is hard.");
    }

    @Test
    void ofManyCausesTheFirstAreNamed() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("many"));
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            many.append("rule \"Wallet %d\" @reason(\"Money.\") @adds(1) when Subject( title(\"wallet\") ) then end\n"
                    .formatted(i));
        }
        Files.writeString(rules.resolve("many.drl"), many);

        assertThat(Run.triage("diff", "--rules", rules, "--format", "markdown").out())
                .contains("Wallet 8 (+1), new and 22 more")
                .doesNotContain("Wallet 9 (+1), new");
    }

    @Test
    void aRuleThatWorksAgainIsBack() throws IOException {
        write("off", "{ \"off\": [\"Documentation or UX\"] }");
        Run run =
                Run.triage("diff", "--before", folder.resolve("off"), "--rules", RULES.resolve("one-number"), SAMPLES);
        assertThat(run.out())
                .containsPattern("back +Documentation or UX \\(−2\\)\n")
                .containsPattern("changed +High brand impact: \\+8 instead of \\+4,");
    }

    @Test
    void aPinnedIssueStaysAndIsCounted() throws IOException {
        Path backlog = Files.writeString(folder.resolve("backlog.json"), """
                [{"id": "#1", "title": "Seen by @everybody", "status": "open", "pinnedPriority": "P3",
                  "impact": {"user": "High", "functional": "Partial", "brand": "High"},
                  "classification": {"categories": ["Performance"], "complexity": "Simple fix"},
                  "resources": {"effort": 2}}]
                """);
        assertThat(Run.triage("diff", backlog, "--rules", RULES.resolve("one-number"))
                        .out())
                .startsWith("None of 1 issue moves.")
                .contains("Of the issues with the same priority: 1 only because the priority is pinned.");
    }

    @Test
    void titlesCannotBreakACommentOrCallPeople() throws IOException {
        Path backlog = Files.writeString(folder.resolve("backlog.json"), """
                [{"id": "#1", "title": "Seen | by @everybody </details>", "status": "open",
                  "url": "https://example.org/1",
                  "impact": {"user": "High", "functional": "Partial", "brand": "High"},
                  "classification": {"categories": ["Performance"], "complexity": "Simple fix"},
                  "resources": {"effort": 2}}]
                """);
        assertThat(Run.triage("diff", backlog, "--format", "markdown", "--rules", RULES.resolve("one-number"))
                        .out())
                .contains(
                        "| [#1 Seen \\| by @<!-- -->everybody \\</details\\>](https://example.org/1) | P1 | **P0** ▲ |"
                                + " 21 → 25 | High brand impact: +8 instead of +4 |\n");
    }

    @Test
    void theDocumentShowsWhatIsWritten() throws IOException {
        Path document = Path.of("..", "..", "docs", "DIFF.md");
        Matcher blocks = blocks(document);
        write("my-rules", blocks.group(1));

        Run run = Run.triage("diff", SAMPLES, "--rules", folder.resolve("my-rules"), "--format", "markdown");

        String written = run.out().replace(folder + "/", "");
        if (GoldenFile.WRITE) {
            String text = Files.readString(document);
            Files.writeString(document, text.substring(0, blocks.start(2)) + written + text.substring(blocks.end(2)));
            blocks = blocks(document);
        }
        assertThat(withoutVersions(written)).isEqualTo(withoutVersions(blocks.group(2)));
    }

    /** The settings and the comment that a document shows. */
    private static Matcher blocks(Path document) throws IOException {
        Matcher blocks = Pattern.compile("(?s)```json settings\\.json\n(.*?)```.*````markdown\n(.*?)````")
                .matcher(Files.readString(document));
        assertThat(blocks.find()).isTrue();
        return blocks;
    }

    @Test
    void rulesAreNeeded() {
        Run run = Run.triage("diff", SAMPLES);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("triage: Missing --rules DIR: expected the folder of rules to compare.");
    }

    @Test
    void inputsThatCannotBeReadAreTold() {
        Run run = Run.triage("diff", "none.md", "--rules", RULES.resolve("one-number"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none.md: No such file or folder.");
    }

    private void write(String name, String settings) throws IOException {
        Files.write(Files.createDirectories(folder.resolve(name)).resolve("settings.json"), settings.getBytes(UTF_8));
    }

    /** The options, with the names of folders made paths. */
    private static Run diff(String options) {
        List<String> words = new ArrayList<>(List.of("diff"));
        Arrays.stream(options.split(" ", -1))
                .map(word -> Files.isDirectory(RULES.resolve(word)) && !word.startsWith(".")
                        ? RULES.resolve(word).toString()
                        : word)
                .forEach(words::add);
        return Run.triage(words.toArray());
    }

    private static String withoutVersions(String text) {
        return text.replaceAll("standard [\\w.-]+ \\(\\w+\\)", "standard VERSION")
                .replaceAll("([\\w-]+) \\([0-9a-f]{8}\\)", "$1 VERSION");
    }
}
