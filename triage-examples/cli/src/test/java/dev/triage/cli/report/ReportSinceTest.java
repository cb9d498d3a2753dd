package dev.triage.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed since an earlier report. */
class ReportSinceTest {

    private static final String NOVEMBER = """
            [{"id": "#1", "title": "Sign-in fails", "impact": {"user": "Low"}},
             {"id": "#2", "title": "Colours differ", "impact": {"user": "High", "functional": "Yes"}},
             {"id": "#3", "title": "Refunds arrive twice", "status": "open", "impact": {"user": "Medium"}},
             {"id": "#4", "title": "Old printer", "impact": {"user": "Low"}},
             {"id": "#5", "title": "Nothing new here", "impact": {"user": "Low"}}]
            """;

    private static final String DECEMBER = """
            [{"id": "#1", "title": "Sign-in fails for all", "impact": {"user": "High", "functional": "Yes"}},
             {"id": "#2", "title": "Colours differ", "impact": {"user": "Low"}},
             {"id": "#3", "title": "Refunds arrive twice", "status": "closed", "impact": {"user": "Medium"}},
             {"id": "#5", "title": "Nothing new here", "impact": {"user": "Low"}},
             {"id": "#6", "title": "The export stops", "impact": {"user": "Medium"}}]
            """;

    @TempDir
    private Path folder;

    private Path earlier;
    private Path backlog;

    @BeforeEach
    void reportInNovember() throws IOException {
        earlier = folder.resolve("earlier.json");
        backlog = write("december.json", DECEMBER);
        assertThat(Run.triage("report", write("november.json", NOVEMBER), "--output", earlier))
                .isEqualTo(new Run(0, "", ""));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void asTextItSaysWhatMovedWhereAndWhy() {
        Run run = Run.triage("report", backlog, "--since", earlier, "--format", "text");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "What changed – 1 more urgent, 1 less urgent, 1 new, 1 closed, 1 gone since earlier.json\n",
                        "  more urgent  P2 → P0  #1 Sign-in fails for all\n",
                        "counts now",
                        "  less urgent  P0 → P3  #2 Colours differ\n",
                        "no longer counts",
                        "  new          P2  #6 The export stops\n",
                        "  closed       P",
                        "#3 Refunds arrive twice\n",
                        "  gone         P2  #4 Old printer\n")
                .doesNotContain("#5 Nothing new here\n    Core");
    }

    @Test
    void everyFormatHasIt() {
        assertThat(Run.triage("report", backlog, "--since", earlier).out())
                .contains("### What changed since earlier.json\n", "- **Old printer** (#4, gone, P2)\n");
        assertThat(Run.triage("report", backlog, "--since", earlier, "--json").out())
                .contains("\"since\": \"earlier.json\"", "\"kind\": \"more urgent\"");
        assertThat(Run.triage("report", backlog, "--since", earlier, "--format", "html")
                        .out())
                .contains("<h2 id=\"changes-title\">What changed</h2>", "<select id=\"change\" data-filter");
        assertThat(Run.triage("report", backlog).out()).doesNotContain("What changed since");
    }

    @Test
    void nothingChangedIsToldToo() {
        assertThat(Run.triage("report", folder.resolve("november.json"), "--since", earlier, "--format", "text")
                        .out())
                .contains("What changed – Nothing changed since earlier.json\n");
    }

    @Test
    void closedIssuesCanBeReopened() {
        Path all = folder.resolve("all.json");
        Run.triage("report", backlog, "--state", "all", "--output", all);
        assertThat(Run.triage("report", folder.resolve("november.json"), "--since", all, "--format", "text")
                        .out())
                .containsSubsequence("  reopened     P", "#3 Refunds arrive twice\n");
    }

    @Test
    void issuesOfOneIdAreToldApartByTheirTitles() throws IOException {
        Path one = write("one.json", """
                [{"id": "1", "title": "Refunds arrive twice", "impact": {"user": "High", "functional": "Yes"}}]
                """);
        Path other = write("other.json", """
                [{"id": "1", "title": "Colours differ", "impact": {"user": "Low"}}]
                """);
        Run.triage("report", one, other, "--output", earlier);

        assertThat(Run.triage("report", other, one, "--since", earlier, "--format", "text")
                        .out())
                .contains("Nothing changed since earlier.json\n");
        assertThat(Run.triage("report", other, "--since", earlier, "--format", "text")
                        .out())
                .contains("– 1 gone since earlier.json\n", "  gone         P0  1 Refunds arrive twice\n");
    }

    @Test
    void issuesWithoutIdsAreFoundByTheirTitles() throws IOException {
        Path before = write("before.md", "## Colours differ\n\n- **User Impact**: Low\n\n## The export stops\n");
        Path after = write("after.md", "## The export stops\n\n## Colours differ\n\n- **User Impact**: Critical\n");
        Run.triage("report", before, "--output", earlier);

        assertThat(Run.triage("report", after, "--since", earlier, "--format", "text")
                        .out())
                .contains("– 1 more urgent since earlier.json\n", "Colours differ\n");
    }

    @Test
    void anotherReportIsNoInputThatCanBeOverwritten() {
        assertThat(Run.triage("report", backlog, "--since", earlier, "--output", earlier))
                .isEqualTo(new Run(2, "", """
                triage: The output (%s) is also an input: expected another file.
                Try 'triage report --help'.
                """.formatted(earlier)));
    }

    @Test
    void whatIsNoReportIsAnErrorAndNothingIsWritten() throws IOException {
        Path output = folder.resolve("report.md");
        Path missing = folder.resolve("missing.json");
        assertThat(Run.triage("report", backlog, "--since", missing, "-o", output))
                .isEqualTo(new Run(
                        2,
                        "",
                        missing + ": No such file: expected a report that"
                                + " \"triage report BACKLOG --output earlier.json\" wrote.\n"));
        Run other = Run.triage("report", backlog, "--since", backlog, "-o", output);
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).startsWith(backlog + ":1:1: ").contains("report");
        Path cut = write("cut.json", Files.readString(earlier).substring(0, 900));
        Run broken = Run.triage("report", backlog, "--since", cut, "-o", output);
        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.err()).contains("The report was not read.");
        assertThat(output).doesNotExist();
    }

    @Test
    void aReportThatListsNoIssuesCannotBeCompared() throws IOException {
        Path counts = write(
                "counts.json",
                Files.readString(earlier)
                        .replaceFirst(
                                "(?s)\n  \"issues\": \\[.*\n  \\],\n  \"patterns\"",
                                "\n  \"issues\": [],\n  \"patterns\""));
        assertThat(Run.triage("report", backlog, "--since", counts).err())
                .isEqualTo(counts + ": The report (counts.json) lists no issues, only their number."
                        + " Maybe compare with a report that lists its issues.\n");
    }
}
