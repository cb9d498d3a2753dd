package dev.triage.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {

    private static final String ISSUES = """
            [{"id": "#1", "title": "Sign-in fails", "status": "open",
              "impact": {"user": "High", "functional": "Yes", "brand": "Medium"},
              "assignees": ["Ada"], "recommendedPriority": "P1"},
             {"id": "#2", "title": "The logo is crooked", "impact": {"user": "Low", "functional": "No", "brand": "Low"}}]
            """;

    @TempDir
    private Path folder;

    private Path backlog;

    @BeforeEach
    void writeDocuments() throws IOException {
        backlog = write("backlog-2025-12-21.json", ISSUES);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Issue> read(Path file) {
        var collector = new ReadResult.Collector();
        Documents.read(file, collector);
        assertThat(collector.result().problems()).isEmpty();
        return collector.result().issues();
    }

    @Test
    void aReportIsPrintedAsMarkdown() {
        Run run = Run.triage("report", backlog);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("# Issue Triage Report - 2025-12-21\n\nDecided by the rules standard ")
                .containsSubsequence(
                        "\n## 1. Priority Issues Analysis\n\n### 1.1. Sign-in fails\n",
                        "- **Recommended Priority**: P1\n- **Decided Priority**: P",
                        "\n### 1.2. The logo is crooked\n",
                        "\n## 2. High Priority Issues Summary\n",
                        "2 issues in all.",
                        "\n## 3. Identified Patterns and Themes\n",
                        "\n## 4. Process Improvement Recommendations\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.JSON", "report.markdown"})
    void theEndingOfTheOutputSaysTheFormatAndTheReportIsReadAgain(String name) throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path output = reports.resolve(name);
        Run run = Run.triage("report", backlog, "--output", output, "--title", "Monday");
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(read(output)).containsExactlyInAnyOrderElementsOf(read(backlog));
        assertThat(Files.readString(output)).contains("Monday", "2025-12-21");
        try (var files = Files.list(reports)) {
            assertThat(files).containsExactly(output);
        }
    }

    @Test
    void theFormatCanBeSaidAndTheOldReportIsReplaced() throws IOException {
        Path output = write("report.txt", "old");
        assertThat(Run.triage("report", backlog, "-o", output, "--format", "json", "--date", "2026-01-05"))
                .isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(output))
                .startsWith("{\n  \"title\": \"Issue Triage Report\",\n  \"date\": \"2026-01-05\",\n  \"ruleBase\": ");
    }

    @Test
    void aLinkIsKeptAndWhatItLeadsToIsReplaced() throws IOException {
        Path file = write("real.md", "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.md"), file.getFileName());
        assertThat(Run.triage("report", backlog, "-o", link).exitCode()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("# Issue Triage");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path roster = write("team.json", "[{\"name\": \"Ada\"}]");
        Path dotted = folder.resolve(".").resolve(backlog.getFileName());
        assertThat(Run.triage("report", backlog, "-o", dotted)).isEqualTo(new Run(2, "", """
                triage: The output (%s) is also an input: expected another file.
                Try 'triage report --help'.
                """.formatted(dotted)));
        assertThat(Run.triage("report", backlog, "--roster", roster, "-o", roster)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.triage("report", folder, "-o", folder.resolve("report.md")))
                .isEqualTo(new Run(2, "", """
                triage: The output (%s) is in an input folder (%s), and would be read as an input next time:\
                 expected another folder.
                Try 'triage report --help'.
                """.formatted(folder.resolve("report.md"), folder)));
        assertThat(Files.readString(backlog)).isEqualTo(ISSUES);
        assertThat(folder.resolve("report.md")).doesNotExist();
    }

    @Test
    void aLongNameIsWrittenAndATooLongOneIsRefused() {
        Path longest = folder.resolve("a".repeat(250) + ".md");
        Path tooLong = folder.resolve("a".repeat(300) + ".md");

        assertThat(Run.triage("report", backlog, "--output", longest).exitCode())
                .isZero();
        Run refused = Run.triage("report", backlog, "--output", tooLong);

        assertThat(longest).exists();
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("triage: The output (" + tooLong + ") cannot be written (")
                .doesNotContain(".tmp");
    }

    @Test
    void foldersAreNotMade() throws IOException {
        Path output = folder.resolve("none").resolve("report.md");
        Run run = Run.triage("report", backlog, "-o", output);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("expected an existing folder, but (" + folder.resolve("none") + ") does not exist");
        assertThat(folder.resolve("none")).doesNotExist();
        Path made = Files.createDirectory(folder.resolve("made.md"));
        assertThat(Run.triage("report", backlog, "-o", made).err()).contains(") is a folder: expected the name of");
    }

    @Test
    void wrongUseIsTold() {
        assertThat(Run.triage("report", backlog, "-o", folder.resolve("r.pdf")).err())
                .startsWith("triage: Unknown ending of the output (" + folder.resolve("r.pdf") + "): expected .md");
        assertThat(Run.triage("report", backlog, "--date", "21.12.2025").err())
                .startsWith("triage: Invalid value for option '--date': expected a date such as 2025-12-21, but found"
                        + " (21.12.2025)\n");
        assertThat(Run.triage("report", backlog, "--format", "pdf").err())
                .startsWith("triage: Invalid value for option '--format': expected markdown");
    }

    @Test
    void whatCannotBeReadIsToldAndTheReportIsWritten() throws IOException {
        Path broken = write("broken.json", "[{\"id\": \"#3\", \"title\": \"Slow\"}, {\"id\":");
        Run run = Run.triage("report", broken, "--format", "json");
        assertThat(run.out()).contains("\"#3\"").endsWith("}\n");
        assertThat(run.err()).startsWith(broken + ":1:");
        assertThat(run.exitCode()).isEqualTo(4);
    }

    @Test
    void whereNothingCanBeReadTheOldReportStays() throws IOException {
        Path output = write("report.md", "old");
        Path missing = folder.resolve("missing.md");
        assertThat(Run.triage("report", missing, "-o", output))
                .isEqualTo(new Run(2, "", missing + ": No such file or folder.\n"));
        assertThat(Files.readString(output)).isEqualTo("old");
    }

    @Test
    void aBrokenRosterIsToldAndTheReportIsWritten() throws IOException {
        Path roster = write("team.yaml", "people:\n  - nmae: Ada\n");
        Run run = Run.triage("report", backlog, "--roster", roster, "--history", folder.resolve("gone"));
        assertThat(run.out()).startsWith("# Issue Triage");
        assertThat(run.err()).isEqualTo("""
                R:2:5: warning: nmae: unknown field, left out. Did you mean name?
                R:2:5: name: expected the name of the person, but found nothing. This person is left out.
                H: No such file or folder.
                2 errors and 1 warning; everything else was read.
                """.replace("R:", roster + ":").replace("H:", folder.resolve("gone") + ":"));
        assertThat(run.exitCode()).isEqualTo(4);
    }

    @Test
    void whatIsWrongInsideOfEarlierDocumentsIsNotTold() throws IOException {
        Path history = write("earlier.json", "[{\"id\": 1, \"title\": \"t\", \"impact\": {\"user\": \"Hgih\"}}]");
        Run run = Run.triage("report", backlog, "--history", history, "--history", backlog);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anIdOfSeveralDocumentsIsTold() throws IOException {
        Path other = write("other.json", "[{\"id\": \"#2\", \"title\": \"Another logo\"}]");
        Run run = Run.triage("report", backlog, other);
        assertThat(run.err())
                .isEqualTo(backlog + ":4: warning: The id (#2) belongs to 2 issues, also in " + other
                        + ":1. All are kept; a reference to this id is ambiguous.\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("The logo is crooked", "Another logo").startsWith("# Issue Triage Report\n");
    }
}
