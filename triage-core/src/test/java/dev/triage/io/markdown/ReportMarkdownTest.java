package dev.triage.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.GoldenFile;
import dev.triage.io.ReadResult;
import dev.triage.io.SampleReport;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportMarkdownTest {

    private static final LocalDate DATE = LocalDate.of(2025, 12, 21);
    private static final TriageReport EMPTY = new TriageReport(
            new Summary(0, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            "House rules 3");

    private static String written(TriageReport report, String title, LocalDate date) throws IOException {
        var document = new StringBuilder();
        new ReportMarkdown().write(report, title, date, document);
        return document.toString();
    }

    private static ReadResult read(String document) throws IOException {
        return InputFormat.MARKDOWN.reader().read("report.md", new StringReader(document));
    }

    @Test
    void aReportIsATriageDocument() throws IOException {
        GoldenFile.check("report.md", written(SampleReport.REPORT, "Triage of the printers", DATE));
    }

    @Test
    void theDocumentIsReadAsTheSameIssuesMostUrgentFirst() throws IOException {
        ReadResult read = read(SampleReport.expected("report.md"));
        List<Issue> issues =
                SampleReport.REPORT.issues().stream().map(TriagedIssue::issue).toList();
        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).containsExactly(issues.get(2), issues.get(0), issues.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Effort: 3", "x, Brand Impact: Low, Effort: 3"})
    void anIdInAListOfAReportIsNoLevel(String id) throws IOException {
        ReadResult read = read("""
                # Triage of the printers

                ## 1. Priority Issues Analysis

                ### 1.1. Printing is slow

                - **Issue ID**: `%1$s`
                - **Impact Assessment**:
                  - User Impact: High
                - **Decided Priority**: P2 – near term

                ## 2. High Priority Issues Summary

                ### High impact and low effort

                - **Printing is slow** (%1$s, P2): High user impact
                """.formatted(id));
        assertThat(read.issues())
                .singleElement()
                .returns(id, Issue::id)
                .returns(false, issue -> issue.resources().effort().known());
    }

    @Test
    void whatChangedIsToldAndChangesNoIssue() throws IOException {
        String document = written(SampleReport.REPORT.with(SampleReport.CHANGES), "Printers", DATE);
        assertThat(document)
                .contains(
                        "### What changed since november.json\n",
                        "- **Paper jam** (#12, more urgent, P3 → P1): Affects many users.\n",
                        "- **The \\[lid\\](x) is loose** (#14, new, P2)\n",
                        "- **Noise** (#17, gone, P1)\n",
                        "\nnovember.json does not list 3 of its issues, so it is not known which issues are new.\n");
        assertThat(read(document).issues())
                .isEqualTo(read(SampleReport.expected("report.md")).issues());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P0", "Triage of P0 issues", "Summary", "Status: open", "<b>", "# x", "Issue Triage"})
    void anyTitleLeavesTheIssuesAsTheyAre(String title) throws IOException {
        for (LocalDate date : new LocalDate[] {null, DATE}) {
            ReadResult read = read(written(SampleReport.REPORT, title, date));
            assertThat(read.problems()).isEmpty();
            assertThat(read.issues()).hasSize(3);
            assertThat(read.issues().get(2).recommendedPriority()).isNull();
        }
    }

    /** The id, the title and the reason of the evidence together look like an issue in one line. */
    @Test
    void evidenceIsNoIssue() throws IOException {
        Issue issue = Issue.named("PAY-1,", "User Impact: Low").build();
        TriageReport sample = SampleReport.REPORT;
        TriageReport report = new TriageReport(
                sample.summary(),
                List.of(new TriagedIssue(
                        issue,
                        sample.issues().get(0).decision(),
                        List.of(),
                        1,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())),
                List.of(new Pattern(
                        "p",
                        "Payments",
                        "Payments fail.",
                        2,
                        8,
                        List.of(new Evidence("PAY-1,", "Effort: 3"), new Evidence("x", "y")))),
                List.of(),
                "House rules 3");

        ReadResult read = read(written(report, "Payments", DATE));

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).containsExactly(issue);
    }

    @Test
    void aReportOfNothingSaysSo() throws IOException {
        assertThat(written(EMPTY, " ", null)).isEqualTo("""
                Decided by the rules House rules 3.

                ## 1. Priority Issues Analysis

                There are no issues.

                ## 2. High Priority Issues Summary

                0 issues in all.

                ## 3. Identified Patterns and Themes

                No pattern occurs in several of these issues.

                ## 4. Process Improvement Recommendations

                There are no recommendations for the process.
                """);
    }

    @Test
    void aDecidedPriorityIsNeitherARecommendationNorAProblem() throws IOException {
        ReadResult read = read("""
                ## Paper jam

                - **User Impact**: High
                - **Decided Priority**: P0 – fix immediately
                  - Suggested Assignees:
                    - Ada – User Impact: Low
                - **Suggested Assignees**: Bob

                ## Nothing but an answer

                - **Decided Priority**: P0
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).hasSize(1);
        Issue issue = read.issues().get(0);
        assertThat(issue.recommendedPriority()).isNull();
        assertThat(issue.assignees()).hasSize(1);
        assertThat(issue.assignees().get(0).name()).isEqualTo("Bob");
    }

    @Test
    void aDecidedPriorityBehindAListOfStepsEndsIt() throws IOException {
        ReadResult read = read("""
                ## Paper jam (P2)

                ### Assessment
                - User Impact: High

                ### Next Steps
                - Open the lid
                - **Decided Priority**: P0
                """);
        assertThat(read.issues().get(0).nextSteps()).containsExactly("Open the lid");
        assertThat(read.issues().get(0).recommendedPriority().priority()).isEqualTo(Priority.P2);
    }
}
