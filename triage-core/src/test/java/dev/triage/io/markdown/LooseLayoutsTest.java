package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.only;
import static dev.triage.io.markdown.ReadDocument.problems;
import static dev.triage.io.markdown.ReadDocument.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read without effort, although the marks of Markdown say something else, or nothing. */
class LooseLayoutsTest {

    @Test
    void aFieldThatIsNotIndentedEndsTheListAboveIt() {
        Issue issue = only("""
                ## Ferry bookings are lost
                - **User Impact**: High
                Functional Impact: Yes
                - **Next Steps**:
                  1. Keep the booking
                  2. Tell the passenger
                     at once
                **Assignees**:
                - Ann
                - Bob
                Priority: P1
                """);

        assertThat(issue.impact().functional()).hasToString("Yes");
        assertThat(issue.nextSteps()).containsExactly("Keep the booking", "Tell the passenger at once");
        assertThat(issue.assignees()).hasToString("[Ann, Bob]");
        assertThat(issue.recommendedPriority()).hasToString("P1");
    }

    @Test
    void aListOfTermsHoldsFields() {
        Issue issue = only("""
                ## Ferry bookings are lost

                User Impact
                : High (all passengers)
                Effort:
                : 2

                Next Steps
                : Keep the booking
                : Tell the passenger
                """);

        assertThat(issue.impact().user()).hasToString("High (all passengers)");
        assertThat(issue.resources().effort()).hasToString("2");
        assertThat(issue.nextSteps()).containsExactly("Keep the booking", "Tell the passenger");
    }

    @Test
    void blanksAndHyphensOfTextProgramsArePlainOnes() {
        Issue issue = only("""
                ## Ferry bookings are lost
                - **User_Impact**:_**Low#High** &nbsp;
                - **Estimated_Effort**:_2
                - **Next Steps**:
                _-_Keep the booking
                """.replace('_', '\u00A0').replace('#', '\u2011'));

        assertThat(issue.impact().user()).hasToString("Low–High");
        assertThat(issue.resources().effort()).hasToString("2");
        assertThat(issue.nextSteps()).containsExactly("Keep the booking");
    }

    @Test
    void listsMayHaveDotsBetweenTheirItems() {
        Issue issue = only("""
                ## Ferry bookings are lost
                - **Classification:** 🐛 Bug · Booking · Moderate effort
                - **Expertise:** SQL • Java
                - **Assignees:** [Ann, Bob]
                - **User Impact**: High
                """);

        assertThat(issue.classification().categories()).hasToString("[Bug]");
        assertThat(issue.classification().components()).containsExactly("Booking");
        assertThat(issue.classification().complexity()).hasToString("Moderate effort");
        assertThat(issue.resources().expertise()).containsExactly("SQL", "Java");
        assertThat(issue.assignees()).hasToString("[Ann, Bob]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Lead: @ann, Backup: Bob (on call)             ! [@ann (Lead), Bob (Backup; on call)]",
                "Map team: @cy                                 ! [@cy (Map team)]",
                "Ann: knows the map                            ! [Ann (knows the map)]",
                "Ann, Bob (map).                               ! [Ann, Bob (map)]",
                "Dr. Ann, map maintainer.                      ! [Dr. Ann, map maintainer]",
                "Ann, Bob, and Cy                              ! [Ann, Bob, Cy]",
                "Ann, optionally Bob (map), plus map owner(s)  ! [Ann, Bob (optionally; map), map owner(s)]",
            })
    void aPersonMayHaveARole(String text, String expected) {
        Issue issue = only("## Ferry bookings are lost\n- User Impact: High\n- Assignees: " + text + "\n");

        assertThat(issue.assignees()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "High / Partial / Low–Medium",
                "High (all) · Partial · Low to Medium",
                "High, partial, low-medium"
            })
    void threeImpactsMayBeRanges(String impacts) {
        assertThat(issues("## Ferry bookings are lost\n- **Impact (U/F/B)**: " + impacts + "\n"))
                .allMatch(issue -> issue.matches("ferry-bookings-are-lost High.* Partial Low–Medium - - -"));
    }

    @Test
    void headingsOfItemsOnlyOrderTheFieldsOfAnIssue() {
        String text = """
                # Triage 2026-11-20

                * **Issue:** Ferry bookings are lost
                    * Where it hurts
                        * User Impact: High
                        * Functional Impact: Yes
                    * What it takes
                        * Effort: 2
                    * Decision
                        * Priority: P0
                * **Issue:** Timetable has gaps
                    * Where it hurts
                        * User Impact: Low
                        * Functional Impact: No
                    * What it takes
                        * Effort: 1
                    * Decision
                        * Priority: P3
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text))
                .containsExactly("ferry-bookings-are-lost High Yes - - 2 P0", "timetable-has-gaps Low No - - 1 P3");
    }

    @Test
    void aPriorityAboveSeveralIssuesIsTold() {
        String text = """
                ## Bookings
                Priority: P1

                ### Ferry bookings are lost
                - User Impact: High

                ### Timetable has gaps
                - User Impact: Low
                """;

        assertThat(problems(text))
                .containsExactly(
                        "doc.md:2: warning: This priority stands above several issues and belongs to none; it is not read: \"P1\"");
        assertThat(issues(text)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Appendix A: Scoring Framework\n- User Impact: Low\n- Functional Impact: No\n- Brand Impact: Low\n",
                "## Appendix B - Example of a triaged issue\n- User Impact: High\n- Effort: 2\n- Priority: P0\n",
                "## The words\n- User Impact: Low / Medium / High / Critical\n- Functional Impact: No, Partial or Yes\n",
                "## Form\n- User Impact: [High/Medium/Low]\n- Brand Impact: [High/Medium/Low]\n- Priority: P0\n",
                "## Effort summary\n- Effort: 6 in total\n- Owner: Ann\n",
                "## Sign-off\nPriority: P0 needs a daily look\n",
                "## Table of Contents\n- [Effort: 3](#effort)\n- [Priority: P0](#priority)\n",
            })
    void whatExplainsOrCountsIsNoIssue(String section) {
        String text =
                "# Triage 2026-11-20\n\n## Ferry bookings are lost\n- User Impact: High\n- Priority: P1\n\n" + section;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("ferry-bookings-are-lost High - - - - P1");
    }

    @Test
    void tablesPerAspectMayNameIssuesByTheirIds() {
        String text = """
                ## Impact Assessment

                | Issue | User Impact | Functional Impact |
                |---|---|---|
                | Ferry bookings are lost (#12) | High | Yes |
                | Timetable has gaps (#13) | Low | No |

                ## Resource Requirements

                | Issue | Complexity | Effort |
                |---|---|---|
                | #12 | Moderate | 2 |
                | #13 | Simple | 1 |

                ## Priority Matrix

                | Priority | Issues |
                |---|---|
                | P0 | #12 |
                | P3 | Timetable has gaps |
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High Yes - Moderate effort 2 P0", "#13 Low No - Simple fix 1 P3");
    }

    @Test
    void aTableMayGroupItsLabels() {
        String text = """
                ## Ferry bookings are lost

                | Area | Criterion | Assessment |
                |---|---|---|
                | Impact | User Impact | High |
                | | Functional Impact | Yes |
                | Resources | Effort | 2 |
                | Decision | Priority | P0 |
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("ferry-bookings-are-lost High Yes - - 2 P0");
    }

    @Test
    void boldLabelsNeedNoColon() {
        Issue issue = only("""
                ## Ferry bookings are lost
                **User Impact** High
                **Priority** P1
                **Component** Booking
                **Next Steps** keep the booking
                """);

        assertThat(issue.recommendedPriority()).hasToString("P1");
        assertThat(issue.classification().components()).containsExactly("Booking");
        assertThat(issue.nextSteps()).containsExactly("keep the booking");
    }

    @Test
    void anUnknownLabelInALineEndsTheValueBeforeIt() {
        String text = "## Ferry bookings are lost\nStatus: Open · Reporter: Cy · Priority: P1\n**User Impact**: High\n";

        assertThat(problems(text))
                .containsExactly("doc.md:2: warning: Not read, because \"Reporter\" is not a known field here: \"Cy\"");
        assertThat(read(text).issues().get(0).status()).hasToString("Open");
        assertThat(issues(text)).containsExactly("ferry-bookings-are-lost High - - - - P1");
    }

    @Test
    void groupsMayHaveArrows() {
        Issue issue = only("""
                ## Ferry bookings are lost
                - Impact → User: High; Functional: Yes
                - Tech → Category: Bug; Component: Booking
                - Resources → Expertise: SQL; Effort: 2
                - Priority → P0
                """);

        assertThat(issue.classification().components()).containsExactly("Booking");
        assertThat(issue.resources().expertise()).containsExactly("SQL");
        assertThat(issue.resources().effort()).hasToString("2");
    }

    @Test
    void aRepetitionIsKnownByItsId() {
        String text = """
                # Triage 2026-11-20

                ## Ferry bookings are lost (HB-20)
                - User Impact: High
                - Priority: P1

                ## Top priorities
                1. **HB-20** — Priority: P1 — Effort: 2
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).hasSize(1);
    }

    @Test
    void columnsMayHaveShortNames() {
        String text = """
                ## Issues

                | # | Issue | U | F | B | Cat | Comp | Cx | Eff | Pri |
                |---|---|---|---|---|---|---|---|---|---|
                | 1 | Ferry bookings are lost (#12) | H | Y | M | Bug | Booking | C | 4 | P0 |
                | 2 | Timetable has gaps (#13) | L-M | P | L | UX | Map | S | 1 | P2 |

                ### Next Steps
                - **#12**: keep the booking
                - Timetable has gaps → ask Ann

                ### Owners

                #### Ferry bookings are lost
                - Ann
                - Bob
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text))
                .containsExactly(
                        "#12 High Yes Medium Complex solution 4 P0", "#13 Low–Medium Partial Low Simple fix 1 P2");
        assertThat(read(text).issues()).extracting(Issue::nextSteps).hasToString("[[keep the booking], [ask Ann]]");
        assertThat(read(text).issues()).extracting(Issue::assignees).hasToString("[[Ann, Bob], []]");
    }

    @Test
    void aRowWithAnIdOnlyIsNoIssueBesideOthers() {
        String text = """
                ## Ferry bookings are lost (#12)
                - User Impact: High
                - Assignees: Ann

                ## Sprint plan

                | Week | Issue | Owner | Status |
                |---|---|---|---|
                | 1 | #12 | Ann | Open |
                | 2 | #13 | Bob | Open |
                """;

        assertThat(problems(text)).containsExactly("doc.md:10: warning: This issue is only named and is not read: #13");
        assertThat(issues(text)).containsExactly("#12 High - - - - -");
    }

    @Test
    void aGroupMayStandInBrackets() {
        Issue issue = only("""
                ## Ferry bookings are lost
                - **Impact Assessment** (User: High, Functional: Yes, Brand: Low)
                - **Recommended Priority** (P0)
                - **Assignees**: @ann or @bob
                """);

        assertThat(issue.impact()).hasToString("Impact[user=High, functional=Yes, brand=Low]");
        assertThat(issue.recommendedPriority()).hasToString("P0");
        assertThat(issue.assignees()).hasToString("[@ann, @bob]");
    }

    @Test
    void aTitleMaySayThatThereIsNoId() {
        Issue issue = only(
                "## Issue Title & ID: Ferry bookings are lost — N/A (call)\n- User Impact: High\n- Priority: P1\n");

        assertThat(issue.title()).isEqualTo("Ferry bookings are lost (call)");
        assertThat(issue.id()).isEqualTo("ferry-bookings-are-lost");
    }

    @Test
    void aMarkOfAFootnoteSaysNothing() {
        Issue issue = only("""
                ## Ferry bookings are lost[^2]
                - **User Impact**: High[^1]
                - **Priority**: P1[^note]

                [^1]: counted
                """);

        assertThat(issue.title()).isEqualTo("Ferry bookings are lost");
        assertThat(issue.url()).isNull();
        assertThat(issue.impact().user()).hasToString("High");
        assertThat(issue.recommendedPriority()).hasToString("P1");
    }

    @Test
    void eachFieldMayBeAHeading() {
        Issue issue = only("""
                ## Issue 1
                ### Title: Ferry bookings are lost
                ### ID: HB-20
                ### User Impact: High
                ### Priority: P1
                """);

        assertThat(issue.id()).isEqualTo("HB-20");
        assertThat(issue.title()).isEqualTo("Ferry bookings are lost");
        assertThat(issue.recommendedPriority()).hasToString("P1");
    }
}
