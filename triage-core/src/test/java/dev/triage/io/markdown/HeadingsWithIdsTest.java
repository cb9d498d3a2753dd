package dev.triage.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that are also names of fields, rows that share a cell, and levels beside levels. */
class HeadingsWithIdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#15 Next",
                "#15: Status",
                "#15 – Priority",
                "#15 Effort",
                "#15 Impact",
                "[#15] Labels",
                "OPS-15: Dependencies",
                "OPS-15 - Complexity",
                "[OPS-15] Component",
            })
    void areIssuesEvenIfTheTitleIsTheNameOfAField(String heading) throws IOException {
        List<Issue> issues = read(
                "# Triage",
                "",
                "## #14 Crash",
                "- User impact: Low",
                "",
                "## " + heading,
                "- User impact: High",
                "- Effort: 2");
        assertThat(issues).hasSize(2);
        assertThat(issues.get(1).id()).isEqualTo(heading.contains("OPS") ? "OPS-15" : "#15");
        assertThat(issues.get(1).title()).isEqualTo(heading.replaceAll("^\\W*(?:#15|OPS-15)\\W*", ""));
        assertThat(issues.get(1).impact().user()).hasToString("High");
        assertThat(issues.get(1).resources().effort()).hasToString("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status: open", "Labels: bug", "Next steps: look at the log", "Component: editor"})
    void areIssuesWithAnyField(String field) throws IOException {
        assertThat(read("# Triage", "", "## #14 Crash", "- " + field, "", "## Editor hangs (#15)", "- " + field))
                .extracting(issue -> issue.id() + " " + issue.title())
                .containsExactly("#14 Crash", "#15 Editor hangs");
    }

    @Test
    void areToldWithoutAnyField() throws IOException {
        ReadResult result = InputFormat.MARKDOWN
                .reader()
                .read(
                        "x",
                        new StringReader(
                                "# Triage\n\n## #14 Crash\n- Effort: 1\n\n## #15 Sync stops\nIt stops at night.\n"));
        assertThat(result.issues()).extracting(Issue::id).containsExactly("#14");
        assertThat(result.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "x:6: warning: This looks like an issue, but has no fields; it is not read: #15 Sync stops");
    }

    @Test
    void areIssuesInAList() throws IOException {
        assertThat(read("# Triage", "- #14 Crash", "  - User impact: Low", "- #15 Next", "  - User impact: High"))
                .extracting(issue ->
                        issue.id() + " " + issue.title() + " " + issue.impact().user())
                .containsExactly("#14 Crash Low", "#15 Next High");
    }

    @Test
    void areIssuesBetweenIssuesWithNumbers() throws IOException {
        assertThat(read(
                        "# Triage",
                        "## 11. Login fails",
                        "- User impact: Low",
                        "## 12. Effort",
                        "- User impact: High",
                        "- Effort: 2",
                        "## 13. Next",
                        "- User impact: Medium"))
                .extracting(issue -> issue.title() + " " + issue.impact().user())
                .containsExactly("Login fails Low", "Effort High", "Next Medium");
    }

    /** Numbered parts of one issue stay its parts. */
    @Test
    void partsWithNumbersAreNoIssues() throws IOException {
        List<Issue> issues = read(
                "# #1 Login fails",
                "## 1. Impact Assessment",
                "- User impact: High",
                "## 2. Complexity",
                "- Complexity: Simple fix",
                "- Effort: 2",
                "## 3. Next Steps",
                "- Read the log");
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).resources().effort()).hasToString("2");
        assertThat(issues.get(0).nextSteps()).containsExactly("Read the log");
    }

    @Test
    void aCellHoldsForSeveralRows() throws IOException {
        String head = "<table><tr><th>ID</th><th>Title</th><th>User impact</th><th>Effort</th></tr>";
        assertThat(read(
                        "# Triage",
                        "",
                        head,
                        "<tr><td>#1</td><td>a</td><td rowspan=\"3\">High</td><td rowspan=2>2</td></tr>",
                        "<tr><td>#2</td><td>b</td></tr>",
                        "<tr><td>#3</td><td>c</td><td>1</td></tr>",
                        "<tr><td>#4</td><td>d</td><td>Low</td><td>3</td></tr>",
                        "</table>"))
                .extracting(issue -> issue.id() + " " + issue.title() + " "
                        + issue.impact().user() + " " + issue.resources().effort())
                .containsExactly("#1 a High 2", "#2 b High 2", "#3 c High 1", "#4 d Low 3");
    }

    @Test
    void aTitleForSeveralRowsWithLabelsIsReadOnce() throws IOException {
        assertThat(read(
                        "## #1 t",
                        "<table>",
                        "<tr><td>User impact</td><td>High</td></tr>",
                        "<tr><td>Effort</td><td rowspan=2>2</td></tr>",
                        "<tr><td>Complexity</td><td>Simple fix</td></tr>",
                        "</table>"))
                .extracting(issue ->
                        issue.impact().user() + " " + issue.classification().complexity() + " "
                                + issue.resources().effort())
                .containsExactly("High Simple fix 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Complexity | Moderate (effort 2)             | Moderate effort 2",
                "Complexity | Moderate effort (Effort: 2/5)   | Moderate effort 2",
                "Complexity | Simple fix (effort 1), one line | Simple fix (one line) 1",
                "Effort     | 2 (complexity: simple)          | Simple fix 2",
                "Effort     | 2 (complexity: very simple)     | Simple fix 2",
                "Complexity | Moderate (effort to be seen)    | Moderate effort (effort to be seen) unknown",
                "Complexity | Moderate (2 days)               | Moderate effort (2 days) unknown",
            })
    void aLevelInBracketsIsOneOfItsInput(String label, String value, String expected) throws IOException {
        assertThat(levels(read("## #1 t", "- User impact: High", "- " + label + ": " + value)
                        .get(0)))
                .isEqualTo(expected);
        assertThat(levels(read(
                                "| ID | Title | User impact | " + label + " |",
                                "|---|---|---|---|",
                                "| #1 | t | High | " + value + " |")
                        .get(0)))
                .isEqualTo(expected);
        if (!expected.contains("one line")) {
            Issue row = InputFormat.CSV
                    .reader()
                    .read("x", new StringReader("id;title;" + label + "\n1;t;" + value))
                    .issues()
                    .get(0);
            assertThat(row.classification().complexity().withNote("") + " "
                            + row.resources().effort().withNote(""))
                    .isEqualTo(expected.replaceAll(" \\(.*\\)", ""));
        }
    }

    @Test
    void aFieldOfItsOwnCountsMore() throws IOException {
        assertThat(levels(read("## #1 t", "- Complexity: Moderate; Effort: 3").get(0)))
                .isEqualTo("Moderate effort 3");
    }

    private static String levels(Issue issue) {
        return issue.classification().complexity() + " " + issue.resources().effort();
    }

    private static List<Issue> read(String... lines) throws IOException {
        ReadResult result = InputFormat.MARKDOWN.reader().read("x", new StringReader(String.join("\n", lines)));
        assertThat(result.problems()).isEmpty();
        return result.issues();
    }
}
