package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.only;
import static dev.triage.io.markdown.ReadDocument.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import org.junit.jupiter.api.Test;

/** HTML in triage documents is read like its twin in Markdown. */
class HtmlLayoutsTest {

    @Test
    void headingsAndListsAreRead() {
        String text = """
                <h3>#12 <code>login</code> fails</h3>
                <ul>
                  <li><b>User Impact:</b> High</li>

                  <li><strong>Brand Impact</strong>: Medium</li>
                  <li>Next Steps:
                    <ol><li>Fix &amp; ship</li><li>Test it</li></ol>
                  </li>
                </ul>

                <h3>#13 Export is empty</h3>
                <p>User Impact: Low<br>Effort: 3/5</p>
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High - Medium - - -", "#13 Low - - - 3 -");
        assertThat(ReadDocument.read(text).issues().get(0).nextSteps()).containsExactly("Fix & ship", "Test it");
    }

    @Test
    void tablesOfFieldsAndListsOfTermsAreRead() {
        String text = """
                <h3>#13 Export is empty</h3>
                <table>
                  <tr><th>Field</th><th>Value</th></tr>
                  <tr>
                    <td>User Impact</td>
                    <td>High</td>
                  </tr>

                  <tr><td><b>Effort</b></td><td>3/5</td></tr>
                  <tr><td>Next steps</td><td><ul><li>One</li><li>Two</li></ul></td></tr>
                </table>
                <dl><dt>Brand Impact<dd>Low<dt>Priority<dd>P2</dl>
                """;

        assertThat(issues(text)).containsExactly("#13 High - Low - 3 P2");
        assertThat(only(text).nextSteps()).containsExactly("One", "Two");
    }

    @Test
    void aTableWithOneIssueInEachRowIsRead() {
        String text = """
                <table>
                <thead><tr><th>ID</th><th>Issue</th><th>User Impact</th><th>Priority</th></tr></thead>
                <tbody>
                <tr><td><a href="https://example.org/a/b/issues/7">#7</a></td><td>Login fails</td><td>High</td><td>P1</td></tr>
                <tr><td>#8</td><td>Slow &lt;b&gt; search</td><td>Low</td><td>P3</td></tr>
                </tbody>
                </table>
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#7 High - - - - P1", "#8 Low - - - - P3");
        Issue first = ReadDocument.read(text).issues().get(0);
        assertThat(first.url()).isEqualTo("https://example.org/a/b/issues/7");
        assertThat(ReadDocument.read(text).issues().get(1).title()).isEqualTo("Slow <b> search");
    }

    @Test
    void rowsWithOnlyATitleBeginAnIssue() {
        String html = """
                <table>
                <tr><th colspan="2">#12 Login fails</th></tr>
                <tr><td>User Impact</td><td>High</td></tr>
                <tr><td>#13 Slow search</td></tr>
                <tr><td>User Impact</td><td>Low</td></tr>
                </table>
                """;
        String markdown = """
                | #12 Login fails | |
                |---|---|
                | User Impact | High |
                | #13 Slow search | |
                | User Impact | Low |
                """;

        assertThat(issues(html)).containsExactly("#12 High - - - - -", "#13 Low - - - - -");
        assertThat(issues(markdown)).isEqualTo(issues(html));
    }

    @Test
    void cellsSideBySideAreIssues() {
        String text = """
                <table><tr>
                <td>

                **#12 Login fails**
                - User Impact: High

                </td>
                <td><b>#13 Slow search</b><ul><li>User Impact: Low</li><li>Priority: P3</li></ul></td>
                </tr></table>
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High - - - - -", "#13 Low - - - - P3");
    }

    @Test
    void mistakesAreToldWithTheirLines() {
        String text = """
                <h3>#12 Login fails</h3>
                <!-- a comment
                     of two lines -->
                <ul>
                  <li>User Impact:
                    Hgih</li>
                </ul>

                <table>
                  <tr>
                    <td>Effort</td>
                    <td>9</td></tr></table>
                """;

        assertThat(problems(text)).hasSize(2);
        assertThat(problems(text).get(0)).startsWith("doc.md:5: Unknown user impact (Hgih)");
        assertThat(problems(text).get(1)).startsWith("doc.md:12: Unknown effort (9)");
    }

    @Test
    void whatIsNotShownAndWhatHasNoEndAreNoProblem() {
        String text = """
                <!-- <h2>#99 hidden</h2> User Impact: Low -->
                <script>
                document.write("<h2>#77 User Impact: Low</h2>");
                </script>
                <p align="center"><img src="x.png" alt="User Impact: High"></p>

                <ul><li>#14 It is slow for <tenant><ul><li>User Impact: Low

                ## #15 Other page
                - User Impact: Medium
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#14 Low - - - - -", "#15 Medium - - - - -");
        assertThat(ReadDocument.read(text).issues().get(0).title()).isEqualTo("It is slow for <tenant>");
    }
}
