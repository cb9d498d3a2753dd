package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.problems;
import static dev.triage.io.markdown.ReadDocument.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the headings of a document say about its issues, and which sections hold none. */
class DocumentSectionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Issue: ", "Issue Title: ", "1. ", ""})
    void headingsOfFieldsMayBeAsHighAsTheTitle(String label) {
        String text = """
                # Triage 2026-11-20

                ## LABELFerry bookings are lost
                - Issue ID: HB-20

                ## Impact Assessment
                - User Impact: High
                - **Functional Impact:** Partial
                  - Note: some quays

                ## Technical Classification
                Not known yet.

                ## Recommended Priority
                P1

                ## LABELTimetable has gaps
                - Issue ID: HB-21

                ## Impact Assessment
                - User Impact: Low

                ## Recommended Priority
                P3

                ## Summary of Issues
                1. Ferry bookings are lost (P1)
                """.replace("LABEL", label);

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("HB-20 High Partial (some quays) - - - P1", "HB-21 Low - - - - P3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Description", "Basic Information", "Background", "What happens"})
    void aHeadingInsideAnIssueIsNoTitle(String heading) {
        String text = """
                # Triage 2026-11-20

                ## 1. Ferry bookings are lost

                ### HEADING
                - Status: Open

                ### Impact Assessment
                - User Impact: High

                ### Priority
                P1

                ## 2. Timetable has gaps

                ### HEADING
                - Status: Open

                ### Impact Assessment
                - User Impact: Low

                ### Priority
                P3
                """.replace("HEADING", heading);

        assertThat(read(text).issues())
                .extracting(Issue::title)
                .containsExactly("Ferry bookings are lost", "Timetable has gaps");
        assertThat(issues(text)).allMatch(issue -> issue.matches(".* (High|Low) .* P[13]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How to read this document  | - User Impact: Critical / High / Medium / Low%n- Functional Impact: Yes / No%n- Effort: 1 to 5",
                "Priority Scale             | - P0: now%n- User Impact: High means most users%n- Effort: 1",
                "Metrics                    | - User impact: mostly High%n- Average effort: 3%n- Status: final",
                "Appendix: Glossary         | - User Impact: how many users%n- Effort: 1 to 5",
                "Legend                     | - User Impact: High, Low%n- Brand Impact: High, Low%n- Complexity: Simple",
                "Executive Summary          | - Total issues: 2%n- Overall effort: 4 points",
                "Risk Assessment            | - User Impact: High if nothing is done%n- Dependencies: Quay",
                "Summary Statistics         | - Status: 1 open%n- Average effort: 3%n- User impact: High",
                "Process Improvements       | ### 1. Add tests%n- Effort: 2%n- Complexity: Simple%n- User Impact: Low%n- Owner: Ann",
                "Components                 | \\| Component \\| Issues \\| Priority \\|%n\\|---\\|---\\|---\\|%n\\| Quay \\| 2 \\| P1 \\|",
                "Levels                     | \\| Level \\| User Impact \\| Brand Impact \\|%n\\|---\\|---\\|---\\|%n\\| High \\| most \\| seen \\|",
            })
    void sectionsBesideTheIssuesHoldNone(String heading, String content) {
        String text = """
                # Triage 2026-11-20

                ## %s
                %s

                ## Ferry bookings are lost
                - User Impact: High
                - Functional Impact: Yes
                """.formatted(heading, content.replace("\\|", "|").replace("%n", "\n"));

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("ferry-bookings-are-lost High Yes - - - -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### P1\n- Ferry bookings are lost: at once\n### P3\n- Gaps in the timetable (HB-21)",
                "### P1 (High)\n1. HB-20\n### P3 (Low)\n1. **HB-21** – later",
                "- **P1**: HB-20\n- **P3**: HB-21",
                "- Issue 1: P1\n- **Issue 2** — P3",
                "1. [P1] Ferry bookings are lost\n2. [P3] Timetable has gaps",
                "| Issue | Priority |\n|---|---|\n| Ferry bookings are lost | P1 |\n| Timetable has gaps | P3 |",
                "1. **Ferry bookings are lost**\n   - Priority: P1\n2. **Timetable has gaps**\n   - Priority: P3",
            })
    void aListMayHoldThePriorities(String list) {
        String text = """
                # Triage 2026-11-20

                ## Issue 1: Ferry bookings are lost (HB-20)
                - User Impact: High

                ## Issue 2: Timetable has gaps (HB-21)
                - User Impact: Low

                ## Prioritization
                LIST
                """.replace("LIST", list);

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("HB-20 High - - - - P1", "HB-21 Low - - - - P3");
        assertThat(issues(text.replace("User Impact: Low", "Priority: P4")).get(1))
                .isEqualTo("HB-21 - - - - - P4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- None", "- _No issues today._", "1. No critical issues identified", "- N/A"})
    void aPriorityMayHaveNoIssues(String nothing) {
        assertThat(problems("# Triage\n\n## P0\n\n" + nothing
                        + "\n\n## P1\n\n### Ferry bookings are lost\n- User Impact: High\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**P1** | **P3**",
                "**P1 — High (this sprint):** | **P3 — Low:**",
                "**High Priority (P1)** | **P3**"
            })
    void aBoldLineMayHoldThePriority(String first, String second) {
        String text = """
                # Triage 2026-11-20

                %s

                1. Ferry bookings are lost (HB-20)
                   - User: High, Functional: Yes

                %s

                1. **Timetable has gaps** (HB-21)
                   - User: Low
                """.formatted(first, second);

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("HB-20 High Yes - - - P1", "HB-21 Low - - - - P3");
    }

    @Test
    void stepsOfAllIssuesBelongToNone() {
        assertThat(issues("""
                        # Triage 2026-11-20

                        ## Issues

                        ### Ferry bookings are lost
                        - User Impact: High

                        ## Risks
                        - Owner: Ann

                        ## Next Steps
                        1. Meet
                        """)).containsExactly("ferry-bookings-are-lost High - - - - -");
    }

    @Test
    void tablesMayCallIssuesByTheirNumber() {
        assertThat(issues("""
                        # Triage 2026-11-20

                        ## Issues

                        | # | Issue | User Impact |
                        |---|---|---|
                        | 1 | Ferry bookings are lost | High |
                        | 2 | Timetable has gaps | Low |

                        ## Resources

                        | # | Effort | Priority |
                        |---|---|---|
                        | 1 | 3 | P1 |
                        | 2 | 1 | P3 |
                        """))
                .containsExactly("ferry-bookings-are-lost High - - - 3 P1", "timetable-has-gaps Low - - - 1 P3");
    }

    @Test
    void anIdInAListIsLessThanAnIdAndATitle() {
        assertThat(issues("""
                        # Triage 2026-11-20

                        ## Ferry bookings are lost (HB-20)
                        - User Impact: High

                        ## Timetable has gaps (HB-20, item 2)
                        - User Impact: Low

                        ## Most urgent
                        1. (P1) Ferry bookings (HB-20)
                        2. (P3) Gaps in the timetable (HB-20)
                        """)).containsExactly("HB-20 High - - - - P1", "HB-20-item-2 Low - - - - P3");
    }

    @Test
    void boldLinesEndTheLastIssue() {
        String text = """
                **Issue 1: Ferry bookings are lost**

                * User Impact: High
                * Potential Assignees: Ann

                **Issue 2: Timetable has gaps**

                * User Impact: Low

                **Highest Priority Issues:**

                1. Ferry bookings are lost (P1)

                **Recommendations:**

                * Test bookings
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text))
                .containsExactly("ferry-bookings-are-lost High - - - - P1", "timetable-has-gaps Low - - - - -");
    }

    @Test
    void aSectionMayCallIssuesByTheirNumberOnly() {
        String text = """
                # Triage 2026-11-20

                ## Impact Assessment
                ### Issue 1: Ferry bookings are lost
                - User Impact: High
                ### Issue 2: Timetable has gaps
                - User Impact: Low

                ## Technical Classification
                ### Issue 1
                - Complexity: Moderate
                ### Issue 2
                - Complexity: Simple

                ## Recommendations
                ### 2. Have more timetable reviews
                - Effort: 3
                """;

        assertThat(issues(text))
                .containsExactly(
                        "ferry-bookings-are-lost High - - Moderate effort - -",
                        "timetable-has-gaps Low - - Simple fix - -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Prioritization\n**P1** — many passengers",
                "### Prioritization Framework\n- P1 (at once)",
                "### Recommendation\nP1. Mend it this week.",
                "### Priority → P1",
                "- **Decision:** P1",
                "- **Verdict**: High (P1)",
            })
    void aDecisionNeedsNoLabel(String decision) {
        assertThat(issues("## Ferry bookings are lost\n### Impact\n- User Impact: High\n\n" + decision
                                + "\n\n### Next Steps\n1. Look\n")
                        .toString())
                .matches("\\[ferry-bookings-are-lost High - - - - P1( \\(.*\\))?]");
    }
}
