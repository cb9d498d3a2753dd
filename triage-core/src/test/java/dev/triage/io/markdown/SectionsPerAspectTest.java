package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.problems;
import static dev.triage.io.markdown.ReadDocument.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections that say one thing of all issues, with an item or a line for each. */
class SectionsPerAspectTest {

    @ParameterizedTest
    @CsvSource({"(#12),(#13)", "'',''"})
    void eachItemMayNameItsIssue(String first, String second) {
        String text = """
                # Triage

                ## Impact
                1. **Ferry is late** FIRST — High user impact, partial functional impact, low brand impact
                2. **Paint is old** SECOND — Low user impact

                ## Technical Classification
                - Ferry is late: Bug, Quay, Moderate effort
                - Paint is old: Chore, Boats, Simple fix

                ## Effort
                - Ferry is late → 3
                - Paint is old → 1

                ## Priority
                1. **Ferry is late** — P1
                2. **Paint is old** — P3

                ## Next Steps
                - Ferry is late — ask Ann
                """.replace("FIRST", first).replace("SECOND", second);

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text).toString())
                .matches("\\[\\S+ High Partial Low Moderate effort 3 P1, \\S+ Low - - Simple fix 1 P3]");
        assertThat(read(text).issues()).extracting(Issue::title).containsExactly("Ferry is late", "Paint is old");
        assertThat(read(text).issues().get(0).nextSteps()).containsExactly("ask Ann");
    }

    @Test
    void anIdAloneMayNameTheIssue() {
        String text = """
                # Triage

                ## Issues
                - **Ferry is late** (#12)
                  - Status: Open
                - **Paint is old** (#13)
                  - Status: Open

                ## Impact Assessment
                - **#12** – User: High, Functional: Yes
                - **#13** – User: Low, Functional: No

                ## Effort
                - **#12** – 3
                - **#13** – 1

                ## Recommended Priority
                - **#12** – P1
                - **#13** – P3
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High Yes - - 3 P1", "#13 Low No - - 1 P3");
        assertThat(read(text).issues()).extracting(Issue::title).containsExactly("Ferry is late", "Paint is old");
    }

    @Test
    void itemsOfOneIssueAreNoIssues() {
        assertThat(issues("""
                # Triage

                ## Ferry is late (#12)

                ### Impact
                - Users: High
                - Quays: High

                ### Effort
                - Search: 2
                - Repair: 3
                """)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "P0 (Critical): None%nP1 (High): Ferry is late (#12)%nP3 (Low): Paint is old",
                "P1: Ferry is late (#12)%nP3: Paint is old (#13)",
                "P1 – High: #12%nP3 – Low: #13",
            })
    void linesMayHoldThePriorities(String lines) {
        assertThat(issues("""
                # Triage

                ## Ferry is late (#12)
                - User Impact: High

                ## Paint is old (#13)
                - User Impact: Low

                ## Final prioritization

                LINES
                """.replace("LINES", lines.replace("%n", "\n"))))
                .containsExactly("#12 High - - - - P1", "#13 Low - - - - P3");
    }

    @Test
    void aPlainLineMayHoldThePriority() {
        String text = """
                # Triage

                P1: High Issues

                1. Ferry is late (#12)
                   User Impact: High

                P3 – Low:

                2. Paint is old (#13)
                   User Impact: Low
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High - - - - P1", "#13 Low - - - - P3");
    }

    @Test
    void aRowMayHoldThePriorityOfTheRowsBelow() {
        String text = """
                # Triage

                | ID | Issue | User | Functional | Effort |
                |---|---|---|---|---|
                | **P1 – High** | | | | |
                | #12 | Ferry is late | High | Yes | 3 |
                | | P3 | | | |
                | #13 | Paint is old | Low | No | 1 |
                | #14 | Bench is wet | Low | No | 2 |
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High Yes - - 3 P1", "#13 Low No - - 1 P3", "#14 Low No - - 2 P3");
    }

    @Test
    void aColumnOfNumbersMayHoldTheTitles() {
        String text = """
                | # | User Impact | Effort | Priority |
                |---|---|---|---|
                | [#12 Ferry is late](https://example.org/a/b/issues/12) | High | 3 | P1 |
                | #13 Paint is old | Low | 1 | P3 |
                """;

        assertThat(issues(text)).containsExactly("#12 High - - - 3 P1", "#13 Low - - - 1 P3");
        assertThat(read(text).issues()).extracting(Issue::title).containsExactly("Ferry is late", "Paint is old");
    }

    @Test
    void aLineMayHoldTheTitleAndOtherFields() {
        String text = """
                **Issue:** Ferry is late | **ID:** #12 | **Priority:** P1
                **User:** High | **Effort:** 3

                **Issue:** Paint is old | **ID:** #13 | **Priority:** P3
                **User:** Low | **Effort:** 1
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High - - - 3 P1", "#13 Low - - - 1 P3");
        assertThat(read(text).issues()).extracting(Issue::title).containsExactly("Ferry is late", "Paint is old");
    }

    @Test
    void valuesMayStandInBrackets() {
        assertThat(issues("""
                        ## Ferry is late (#12)
                        - **Technical Classification:** Category (Bug), Component (Quay), Complexity (Moderate effort)
                        - **Resource Requirements:** Expertise (SQL), Effort (3)
                        - **Priority:** P1
                        """)).containsExactly("#12 - - - Moderate effort 3 P1");
    }

    @Test
    void functionalImpactsMayStandInAPhrase() {
        assertThat(issues("## Ferry is late (#12)\n- Impact: High user, Yes functional, Medium brand\n"))
                .containsExactly("#12 High Yes Medium - - -");
    }
}
