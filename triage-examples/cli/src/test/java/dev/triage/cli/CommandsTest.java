package dev.triage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.triage.cli.command.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final String ISSUE = """
            {"id": "%s", "title": "Sign-in fails", "status": "open",\
             "impact": {"user": "High", "functional": "Yes", "brand": "Medium"},\
             "classification": {"categories": ["Bug"], "complexity": "Moderate effort"},\
             "resources": {"effort": 3}, "recommendedPriority": "P1"}""";

    private static final String MARKDOWN = """
            # Triage

            ### 1. Sign-in fails (#6211)
            - **Status**: open
            - **User Impact**: High
            - **Functional Impact**: Yes
            - **Brand Impact**: Medium
            - **Category**: Bug
            - **Complexity**: Moderate effort
            - **Estimated Effort**: 3
            - **Recommended Priority**: P1
            """;

    @TempDir
    private Path folder;

    private Path json;
    private Path lines;

    @BeforeEach
    void writeDocuments() throws IOException {
        json = write("backlog.json", "{\"issues\": [" + ISSUE.formatted("#1") + "," + ISSUE.formatted("#2") + "]}");
        lines = write("backlog.jsonl", ISSUE.formatted("#3") + "\n{\"id\":\n" + ISSUE.formatted("#4") + "\n");
    }

    @Test
    void decidePrintsAPage() {
        Run run = Run.triage("decide", json);
        assertThat(run.out()).startsWith("2 issues: 2 P").contains("#1  Sign-in fails", "--issue 1\nRules: ");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void decideAsJsonIsAListInTheOrderOfTheInput() throws IOException {
        Run run = Run.triage("decide", json, "--format", "json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("[\n").endsWith("]\n").containsSubsequence("\"#1\"", "\"#2\"");
        assertThat(run.out()).contains("\"title\"", "\"priority\"", "\"reasons\"", "\"assumed\"", "\"ruleBase\"");
        try (JsonParser parser = new JsonFactory().createParser(run.out())) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentToken()).isNotNull();
            }
        }
    }

    @Test
    void linesSayWhatWouldChangeADecisionIfAsked() {
        assertThat(Run.triage("decide", json, "--format", "jsonl").out()).doesNotContain("\"changes\"");
        assertThat(Run.triage("decide", json, "--format", "jsonl", "--changes").out())
                .contains("\"changes\":[{");
        assertThat(Run.triage("decide", json, "--format", "json").out())
                .contains("\"changes\": [\n")
                .isEqualTo(Run.triage("decide", json, "--format", "json", "--changes")
                        .out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "github-commands"})
    void changesAreRefusedWhereTheyWouldNotBeShown(String format) {
        assertThat(Run.triage("decide", json, "--format", format, "--changes"))
                .isEqualTo(new Run(2, "", """
                triage: The option --changes is for --format jsonl, but the format is %s.
                Try 'triage decide --help'.
                """.formatted(format)));
    }

    @Test
    void decideOnNothingIsAnEmptyList() throws IOException {
        Path none = write("none.json", "[]");
        assertThat(Run.triage("decide", none, "--format", "json")).isEqualTo(new Run(0, "[]\n", ""));
        assertThat(Run.triage("decide", none, "--format", "JSONL")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aBrokenLineIsToldAndTheOthersAreDecided() {
        Run run = Run.triage("decide", lines, "--format=jsonl");
        assertThat(run.out()).hasLineCount(2).contains("\"#3\"", "\"#4\"");
        assertThat(run.err()).startsWith(lines + ":2:").hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(ExitCode.ANSWERED_IN_PART);
    }

    @Test
    void severalProblemsAreCountedAtTheEnd() {
        Run run = Run.triage("decide", folder.resolve("a.md"), folder.resolve("b.md"));
        assertThat(run).isEqualTo(new Run(2, "", """
                F/a.md: No such file or folder.
                F/b.md: No such file or folder.
                2 errors.
                """.replace("F", folder.toString())));
    }

    @Test
    void aFolderIsReadWithAllItsDocumentsAndWithoutOtherFiles() throws IOException {
        Files.delete(lines);
        Path notes = write("README.md", "# Notes\n\nNothing to triage in here.\n");
        Path settings = write("settings.json", "{\"colour\": \"blue\"}");
        Run run = Run.triage("decide", folder, "--format", "jsonl");
        assertThat(run.out()).hasLineCount(2);
        assertThat(run.err()).isEqualTo("""
                %s: warning: Skipped, because it contains no issues.
                %s: warning: Skipped, because it contains no issues.
                2 warnings.
                """.formatted(settings, notes));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aFileThatSomebodyNamesMustBeADocument() throws IOException {
        Path notes = write("README.md", "# Notes\n\nNothing to triage in here.\n");
        Path text = write("notes.txt", "Nothing");
        assertThat(Run.triage("decide", notes).exitCode()).isEqualTo(2);
        assertThat(Run.triage("decide", text).err())
                .isEqualTo(text + ": Unknown ending: expected .md, .json, .jsonl or .csv."
                        + " Maybe name the format with --input-format.\n");
        assertThat(Run.triage("decide", write("notes.xml", "<?xml version='1.0'?><notes/>"))
                        .err())
                .endsWith(" Maybe export the issues as JSON or CSV, or sign in first.\n");
        Path rules = write("money.drl", "");
        assertThat(Run.triage("decide", rules).err())
                .endsWith(" Maybe write --rules " + folder + ", the folder of these rules.\n");
    }

    @Test
    void anExportInXmlIsRefusedByTheNameOfItsTracker() throws IOException {
        Path xml = write("export.xml", "<?xml version='1.0'?>\n<!-- RSS generated by JIRA -->\n<rss><channel/></rss>");
        write("pom.xml", "<?xml version='1.0'?><project/>");
        String refused = "XML of Jira, which is not read. Maybe export the answer to a search";
        assertThat(Run.triage("decide", xml).err()).startsWith(xml + ": " + refused);
        Run run = Run.triage("decide", folder);
        assertThat(run.err()).contains(xml + ": " + refused).doesNotContain("pom.xml");
        assertThat(run.exitCode()).isEqualTo(4);
    }

    @Test
    void aFolderWithoutDocumentsIsTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Run.triage("decide", empty))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                empty
                                        + ": No documents in this folder: expected files ending in .md, .json, .jsonl or .csv.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "check", "labels"})
    void aFolderOfRulesIsNotTakenForIssues(String command) throws IOException {
        Path rules = Files.createDirectory(folder.resolve("my-rules"));
        Files.writeString(rules.resolve("money.drl"), "");
        Files.writeString(rules.resolve("settings.json"), "{}");
        Files.writeString(rules.resolve("cases.md"), "| title | priority |\n| --- | --- |\n| Sign-in fails | P2 |\n");
        assertThat(Run.triage(command, rules))
                .isEqualTo(new Run(
                        2, "", rules + ": This folder has rules and no issues. Maybe write --rules " + rules + ".\n"));
    }

    @Test
    void markdownDocumentsAreRead() throws IOException {
        Path markdown = write("monday.md", MARKDOWN);
        Run run = Run.triage("explain", markdown, "--issue", "6211");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("#6211 Sign-in fails\n", markdown + ":3", "The document recommends P1");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void theMarkdownOfTheReadmeIsTheIssueOfItsJson() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        Path markdown = write("readme.md", between(readme, "```markdown\n", "```\n"));
        Path issue = write("readme.json", between(readme, "```json\n", "```\n"));
        Run run = Run.triage("explain", markdown, "--issue", "6211");
        assertThat(run.err()).isEmpty();
        assertThat(Run.triage("explain", issue, "--issue", "6211").out())
                .contains(between(run.out(), "Inputs\n", "\n  status"));
    }

    private static String between(String text, String begin, String end) {
        int start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf(end, start));
    }

    @Test
    void standardInputTellsItsFormat() {
        for (String text : List.of(
                ISSUE.formatted("#9"),
                "[" + ISSUE.formatted("#9") + "]",
                "[{\"number\": 9, \"title\": \"Crash on start\"}]",
                MARKDOWN.replace("6211", "9"))) {
            Run run = withStandardInput(text, "decide", "-", "--format", "jsonl");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("{\"id\":\"#9\"");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void standardInputIsInTheFormatThatIsNamed() {
        Run run = withStandardInput(ISSUE.formatted("#9"), "decide", "-", "--input-format", "github");
        assertThat(run.err()).startsWith("-:1:1: $: an issue without its number");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static Run withStandardInput(String text, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(UTF_8)));
        try {
            return Run.triage(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearest() throws IOException {
        Path markdown = write("monday.md", MARKDOWN);
        assertThat(Run.triage("explain", markdown, "--issue", "#6121"))
                .isEqualTo(new Run(2, "", "triage: No issue has the id (#6121). Did you mean #6211?\n"));
        assertThat(Run.triage("explain", json, "--issue", "login").err())
                .isEqualTo("triage: No issue has the id (login). The input has #1, #2.\n");
    }

    @Test
    void anIdInSeveralDocumentsIsExplainedInEach() throws IOException {
        Path other = write("other.json", "[" + ISSUE.formatted("#1") + "]");
        Run run = Run.triage("explain", json, other, "--issue", "1");
        assertThat(run.out()).containsSubsequence(json + ":1", other + ":1");
    }

    @Test
    void evaluateComparesWithWhatIsRecommended() throws IOException {
        Path pinned =
                write("pinned.json", ISSUE.formatted("#1").replace("}, \"rec", "}, \"pinnedPriority\": \"P4\", \"rec"));
        Run run = Run.triage("evaluate", json, pinned, "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"documents\": 2,\n  \"issues\": 3,\n")
                .doesNotContain("\"actual\": \"P4\"");
        assertThat(Run.triage("evaluate", json).out())
                .startsWith("2 issues with a recommended priority in 1 document\n");
    }

    @Test
    void evaluatePrintsAsManyDisagreementsAsAskedFor() throws IOException {
        String mild = ISSUE.replace("\"P1\"", "\"P4 (whenever there is time)\"");
        StringBuilder issues = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            issues.append(mild.formatted("#" + i)).append('\n');
        }
        Path far = write("far.jsonl", issues.toString());
        assertThat(Run.triage("evaluate", far).out())
                .contains("Disagreements (12)", "#10 ", "… and 2 more; --disagreements 12 prints them.")
                .contains("    document  P4 (whenever there is time), with user impact High;")
                .doesNotContain("#11 ", "NaN");
        assertThat(Run.triage("evaluate", far, "--disagreements", "12").out())
                .contains("#12 ")
                .doesNotContain("… and");
        assertThat(Run.triage("evaluate", far, "--format", "markdown").out())
                .startsWith("# Agreement\n")
                .contains("| #12 Sign-in fails |");
        assertThat(Run.triage("evaluate", far, "--format", "json").out().split("\"distance\"", -1))
                .hasSize(13);
        assertThat(Run.triage("evaluate", far, "--format", "json", "--disagreements", "0")
                        .out())
                .contains("\"disagreements\": [],");
        for (String wrong : List.of("-1", "many", "3000000000")) {
            assertThat(Run.triage("evaluate", far, "--disagreements=" + wrong))
                    .isEqualTo(new Run(2, "", """
                    triage: Invalid value for option '--disagreements': expected a whole number of at least 0, but found (%s)
                    Try 'triage evaluate --help'.
                    """.formatted(wrong)));
        }
    }

    @Test
    void evaluateComparesWithTheRulesOfAFolder() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("my-rules"));
        Files.writeString(rules.resolve("wait.drl"), """
                package team.rules;

                import dev.triage.model.UserImpact;
                import dev.triage.rules.vocabulary.Assessment;

                rule "What many users feel cannot wait"
                    @reason("For the sake of this test.")
                    @neverBelow(P0)
                when
                    Assessment( leastUserImpact >= UserImpact.HIGH )
                then
                end
                """);
        Path soon = write("soon.jsonl", ISSUE.replace("\"P1\"", "\"P0\"").formatted("#9"));

        Run run = Run.triage("evaluate", soon, "--against", rules);

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "Two rule sets on the same 1 issue\n", "1 better, 0 worse: p = 1, too few issues for a result")
                .contains("my-rules", "→ P0  #9 Sign-in fails");
        Path missing = folder.resolve("no-rules");
        assertThat(Run.triage("evaluate", soon, "--against", missing))
                .matches(wrong -> wrong.exitCode() == 2 && wrong.out().isEmpty())
                .extracting(Run::err)
                .asString()
                .startsWith(missing + ":");
    }

    @Test
    void rulesAreListed() {
        assertThat(Run.triage("rules").out()).contains("Prioritise\n", "prioritise/");
        assertThat(Run.triage("rules", "--format", "json").out()).startsWith("[\n  {\n    \"id\": ");
        assertThat(Run.triage("rules", "--format", "markdown").out()).startsWith("# The rules\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide",
                "explain",
                "report",
                "evaluate",
                "calibrate",
                "diff",
                "rules",
                "labels",
                "check",
                "test",
                "watch",
                "lsp",
                "completion"
            })
    void everyCommandExplainsItselfWithExamples(String command) {
        Run run = Run.triage(command, "--help");
        assertThat(run.out())
                .startsWith("Usage: triage " + command)
                .containsSubsequence("\nExamples:\n", "triage " + command);
        assertThat(run.out().lines()).noneMatch(line -> line.endsWith(" .") || line.length() > 100);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void helpIsPrintedWithoutACommandAndByHelp() {
        assertThat(Run.triage().out()).startsWith("Usage: triage ").contains("Commands:", "  decide ");
        assertThat(Run.triage()).isEqualTo(Run.triage("help")).isEqualTo(Run.triage("--help"));
        assertThat(Run.triage("help", "decide")).isEqualTo(Run.triage("decide", "--help"));
    }

    @Test
    void colourIsPrintedWhenItIsAskedFor() {
        assertThat(Run.triage("decide", json, "--color", "always").out()).contains("\u001B[");
        assertThat(Run.triage("decide", json, "--color", "never").out()).doesNotContain("\u001B[");
        assertThat(Run.triage("decide", json, "--color", "sometimes").exitCode())
                .isEqualTo(2);
    }

    @Test
    void jsonIsAShortWay() {
        assertThat(Run.triage("decide", json, "--json")).isEqualTo(Run.triage("decide", json, "--format", "json"));
        assertThat(Run.triage("report", json, "--json").out()).startsWith("{");
        assertThat(Run.triage("rules", "--json").out()).startsWith("[");
        assertThat(Run.triage("explain", json, "--issue", "2", "--json").out())
                .startsWith("[\n  {\n    \"id\": \"#2\",\n")
                .contains("\"changes\": [")
                .doesNotContain("\"#1\"");
        assertThat(Run.triage("explain", json, "--issue", "2", "--json", "--why-not", "x")
                        .err())
                .startsWith("triage: The option --why-not is for --format text, but the format is json.\n");
    }

    @Test
    void theVersionAndACompletionScriptArePrinted() {
        assertThat(Run.triage("--version").out()).matches("triage \\d+\\.\\d+\\.\\d+\\S* \\(Java .*\\)\\R");
        assertThat(Run.triage("completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("jsonl", "--issue");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
