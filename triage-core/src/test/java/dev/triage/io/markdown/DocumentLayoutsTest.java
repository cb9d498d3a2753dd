package dev.triage.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import dev.triage.model.RecommendedPriority;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of triage documents beside one list of labelled fields. */
class DocumentLayoutsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Prioritization Framework", "Prioritisation", "Priority Decision", "Verdict"})
    void aSectionInsideAnIssueHoldsItsPriority(String heading) {
        String text = """
                # Triage 2026-11-20

                ## Issue Title: Ferry bookings are lost
                **Issue ID:** HB-20

                ### Impact Assessment
                - **User Impact:** Critical

                ### HEADING
                - **Recommended Priority:** P0 (at once)

                ## Issue Title: Timetable in a second language
                **Issue ID:** HB-21

                ### Impact Assessment
                - **User Impact:** Low

                ### HEADING
                - **Recommended Priority:** P3
                """.replace("HEADING", heading);

        assertThat(issues(text)).containsExactly("HB-20 Critical - - P0", "HB-21 Low - - P3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Release notes are missing", "Summary page is empty", "Legend hides the chart"})
    void aTitleThatNamesAClosingSectionIsATitle(String title) {
        String text = """
                # Triage 2026-11-20

                ## Issue: Bookings are lost

                ### Impact Assessment
                - User Impact: High

                ### Prioritization Framework
                - Recommended Priority: P1
                - Next Steps: Keep the booking

                ## Issue: TITLE

                ### Impact Assessment
                - User Impact: Low

                ### Prioritization Framework
                - Recommended Priority: P3
                - Next Steps: Write it
                """.replace("TITLE", title);

        assertThat(read(text).issues()).extracting(Issue::title).containsExactly("Bookings are lost", title);
        assertThat(issues(text)).allMatch(issue -> issue.matches(".* P[13]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "High user impact, blocks core functionality, high brand impact          | High Yes High",
                "Medium user impact, doesn't block functionality                         | Medium No -",
                "High user impact, partial functional block, medium brand impact         | High Partial Medium",
                "Low–Medium user impact; does not block functionality; low brand impact  | Low–Medium No Low",
                "Critical customer impact and breaks core functionality                  | Critical Yes -",
                "No user impact, no functional impact, medium reputation impact          | Low No Medium",
                "blocks sign-in functionality, high brand impact                         | - Yes High",
                "Moderate user impact, partially blocks exports                          | Medium Partial -",
            })
    void impactsCanStandInOnePhrase(String phrase, String levels) {
        assertThat(issues("## Sign-in fails\n- **Impact**: " + phrase + "\n- **Priority**: P1\n"))
                .containsExactly("sign-in-fails " + levels + " P1");
    }

    @Test
    void anImpactInProseIsNotGuessed() {
        assertThat(problems("## Sign-in fails\n- **Impact**: Affects all bots\n- **Priority**: P1\n"))
                .containsExactly(
                        "doc.md:2: warning: Not read, because \"impact\" is not a known field here: \"Affects all bots\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bug, Gallery, Moderate complexity            | Bug | Gallery | Moderate effort",
                "Bug in the core framework, moderate complexity | Bug | core framework | Moderate effort",
                "Operations issue, Payments                   | Operations issue | Payments | unknown",
                "Feature request for API, complex solution    | Feature Request | API | Complex solution",
            })
    void aClassificationCanBeOneList(String list, String category, String component, String complexity) {
        Issue issue = only("## Sign-in fails\n- **Classification**: " + list + "\n- **Priority**: P1\n");

        assertThat(issue.classification().categories())
                .extracting(Object::toString)
                .containsExactly(category);
        assertThat(issue.classification().components()).containsExactly(component);
        assertThat(issue.classification().complexity().text()).isEqualTo(complexity);
    }

    @Test
    void resourcesWithoutLabelsAreExpertise() {
        Issue issue = only("""
                ## Sign-in fails
                - **Resource Requirements**: Databases, security expertise, effort: 2
                - **Priority**: P1
                """);

        assertThat(issue.resources().expertise()).containsExactly("Databases", "security");
        assertThat(issue.resources().effort().text()).isEqualTo("2");
    }

    private static final String TWO_SECTIONS = """
            # Report 2026-11-21

            ## Impact Assessment

            ### Pictures of boats do not load
            - **User Impact**: Medium - visitors
            - **Functional Impact**: Partial
            - **Category**: Bug

            ### Ticket machine fails
            - **User Impact**: High

            ## Prioritized Issues

            ### P2 (near term)

            #### Pictures of boats do not load in the gallery
            - **Impact**: Medium user impact, FUNCTIONAL
            - **Category**: Bug
            - **Priority**: P2

            #### Ticket machine accepts no coins
            - **User Impact**: Low
            - **Priority**: P2
            """;

    @Test
    void anIssueInTwoSectionsIsOneIssue() {
        assertThat(issues(TWO_SECTIONS.replace("FUNCTIONAL", "partial functional block")))
                .containsExactly(
                        "pictures-of-boats-do-not-load-in-the-gallery Medium Partial - P2",
                        "ticket-machine-fails High - - -",
                        "ticket-machine-accepts-no-coins Low - - P2");
    }

    @ParameterizedTest
    @CsvSource({"P0, P0, 1", "P0, P1, 2"})
    void equalTitlesInTwoSectionsAreOneIssueIfTheirPriorityIsTheSame(String one, String other, int count) {
        String text = """
                # Report

                ## Impact Assessment

                ### ONE - Critical Issues

                1. **Ticket machine fails**
                   - User Impact: High

                ## Detailed Issue Analysis

                ### Issue: Ticket machine fails
                - User Impact: High - all passengers
                - Recommended Priority: OTHER
                """.replace("ONE", one).replace("OTHER", other);

        assertThat(read(text).issues()).hasSize(count);
    }

    @Test
    void twoSectionsThatDisagreeAreReported() {
        assertThat(problems(TWO_SECTIONS.replace("FUNCTIONAL", "doesn't block functionality")))
                .containsExactly(
                        "doc.md:18: warning: A second functional impact (doesn't block functionality); the first"
                                + " one (Partial at line 7) is kept. Two sections describe this issue.");
    }

    @Test
    void aValueThatIsNoLevelIsAWarning() {
        String text = """
                ## Sign-in fails
                - **User Impact**: High
                - **Complexity**: External dependency
                - **Priority**: CLOSED (already resolved)
                """;

        assertThat(problems(text))
                .containsExactlyInAnyOrder(
                        "doc.md:4: warning: Unknown priority (CLOSED (already resolved)): expected P0, P1, P2, P3 or P4. The issue"
                                + " is read without it.",
                        "doc.md:3: warning: Unknown complexity (External dependency): expected Simple fix, Moderate effort, Complex"
                                + " solution, Architectural change, a range of them, or n/a. The issue is read without it.");
        assertThat(issues(text)).containsExactly("sign-in-fails High - - -");
    }

    @Test
    void partsThatAReaderOpensAreIssues() {
        String text = """
                # Triage

                <details>
                <summary><b>#9 Crash on upload</b></summary>

                ### Impact
                - User impact: High
                - Functional impact: Yes

                </details>
                <details><summary>HB-10: Slow search</summary>

                | Field | Value |
                |---|---|
                | User Impact | Medium |
                | Recommended Priority | P2 |

                <details><summary>More</summary>

                - Brand impact: Low

                </details>
                </details>

                ## #11 Typo
                - User impact: Low
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#9 High Yes - -", "HB-10 Medium - Low P2", "#11 Low - - -");
    }

    @Test
    void aColumnOfNumbersMayHoldIds() {
        String text = """
                | # | Issue | User Impact | Priority |
                |---|---|---|---|
                | [#101](https://example.org/a/b/issues/101) | Login loops | High | **P1** |
                | HB-7 | Typo in the footer | Low | P4. |
                | 3 | Slow search | Low | P3 |

                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#101 High - - P1", "HB-7 Low - - P4", "slow-search Low - - P3");
    }

    @Test
    void picturesInFrontOfAValueSayNothing() {
        String text = """
                ## Login loops [#101]
                - **User Impact**: 🔴 High
                - **Functional Impact**: ✅ Yes
                - **Brand Impact**: :yellow_circle: Medium
                - **Complexity**: 🛠️ Moderate
                - **Effort**: ★★★☆☆
                - **Priority**: 🔥 P1
                """;

        assertThat(issues(text)).containsExactly("#101 High Yes Medium P1");
        assertThat(only(text).title()).isEqualTo("Login loops");
        assertThat(only(text).classification().complexity().text()).isEqualTo("Moderate effort");
        assertThat(only(text).resources().effort().text()).isEqualTo("3");
        assertThat(only("## T\n- User impact: High\n- Effort: ⭐⭐ (2/5)\n")
                        .resources()
                        .effort()
                        .text())
                .isEqualTo("2");
    }

    @Test
    void picturesMakeNoSecondValue() {
        assertThat(problems("""
                        # Triage

                        ## Summary

                        | Issue | User Impact | Priority |
                        |---|---|---|
                        | #1 Login loops | High | P1 |

                        ## Details

                        ### #1: Login loops
                        - **User Impact**: 🔴 High
                        """)).isEmpty();
    }

    @Test
    void anAddressMayHoldTheOnlyId() {
        assertThat(issues("""
                        **Issue:** Sessions expire
                        **Link:** https://github.com/acme/app/issues/77
                        **Impact:** High/Partial/Low

                        **Issue:** Footer overlaps
                        **Link:** <https://acme.example.org/browse/APP-78>
                        **Impact:** User – Low
                        """)).containsExactly("acme/app#77 High Partial Low -", "APP-78 Low - - -");
        assertThat(only("## Slow search (ID: 88)\n- User impact: Low\n").id()).isEqualTo("#88");
    }

    @Test
    void aRecommendationIsAPartOfItsIssue() {
        assertThat(issues("""
                        ## Issue: Partners are blocked
                        - **Impact**
                          - **User**: High
                        - **Recommendation**
                          - **Priority**: P1

                        ## Issue: Slow search
                        - **User Impact**: Low

                        ### Recommendation
                        Priority: P3
                        """)).containsExactly("partners-are-blocked High - - P1", "slow-search Low - - P3");
    }

    @Test
    void shortWordsAndScoresAreLevels() {
        assertThat(issues("""
                        | ID | Title | User | Func | Brand | Cplx | Eff | Prio |
                        |----|-------|------|------|-------|------|-----|------|
                        | #41 | Crash on save | H | Y | M-H | Mod | 3 | P1 |
                        | #42 | Wrong icon | l | N | 2/5 (Low) | S | 1 | P4 |
                        """)).containsExactly("#41 High Yes Medium–High P1", "#42 Low No Low P4");
        Issue issue = only("""
                ## 1. #900 Search index is stale
                **User-Facing Impact:** 3 - Medium
                **Functional Severity:** Part
                **Level of Effort:** 3 out of 5
                **Blockers/Dependencies:** #12
                **Complexity:** M
                """);
        assertThat(issue.id() + " " + issue.title()).isEqualTo("#900 Search index is stale");
        assertThat(issue.impact().user().text() + " "
                        + issue.impact().functional().text())
                .isEqualTo("Medium Partial");
        assertThat(issue.resources().effort().text()).isEqualTo("3");
        assertThat(issue.resources().dependencies()).containsExactly("#12");
        assertThat(issue.classification().complexity().text()).isEqualTo("Moderate effort");
    }

    @Test
    void aHeadingThatOnlyCountsIsNoTitle() {
        assertThat(only("""
                        Issue 1 of 2
                        ------------
                        Title: Mails land in spam
                        User impact (Low/Medium/High/Critical): High
                        """).title()).isEqualTo("Mails land in spam");
        assertThat(only("### Issue #12 · Mails land in spam\n- User impact: High\n")
                        .title())
                .isEqualTo("Mails land in spam");
        assertThat(issues("""
                        **#31 — Reports time out** | Bug
                        - User impact: High

                        **#32 — Icons** | Feature
                        - User impact: Low
                        """)).containsExactly("#31 High - - -", "#32 Low - - -");
    }

    @Test
    void tablesOfFieldsWithATitleAreIssues() {
        assertThat(issues("""
                        # Triage

                        | Issue | Details |
                        |---|---|
                        | **Title** | Checkout fails |
                        | **ID** | SHOP-31 |
                        | **User Impact** | High |

                        | Issue | Details |
                        |---|---|
                        | **Title** | Wrong label |
                        | **ID** | SHOP-32 |
                        | **User Impact** | Low |
                        """)).containsExactly("SHOP-31 High - - -", "SHOP-32 Low - - -");
    }

    @Test
    void aNameMayBeginLikeAWordForARequest() {
        assertThat(only("## PROJ-12: Cache is stale\n- User impact: High\n").id())
                .isEqualTo("PROJ-12");
        assertThat(only("## BUGS-3: Cache is stale\n- User impact: High\n").id())
                .isEqualTo("BUGS-3");
    }

    @Test
    void aHeadingMaySayThatItIsTheTriageOfOneIssue() {
        String text = """
                ## Triage of Issue 21: Memory grows without limit

                ### 1. Impact
                - Users: High

                ### 4. Recommendation
                - Priority: P0
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(only(text).title()).isEqualTo("Memory grows without limit");
        assertThat(issues(text)).containsExactly("memory-grows-without-limit High - - P0");
    }

    private static ReadResult read(String text) {
        try {
            return InputFormat.MARKDOWN.reader().read("doc.md", new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Issue only(String text) {
        assertThat(problems(text)).isEmpty();
        assertThat(read(text).issues()).hasSize(1);
        return read(text).issues().get(0);
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    /** Id, impacts and priority of each issue. */
    private static List<String> issues(String text) {
        return read(text).issues().stream()
                .map(issue -> issue.id() + " " + issue.impact().user().text() + " "
                        + issue.impact().functional().text() + " "
                        + issue.impact().brand().text() + " "
                        + priority(issue.recommendedPriority()))
                .map(line -> line.replace("unknown", "-"))
                .toList();
    }

    private static String priority(RecommendedPriority priority) {
        return priority == null ? "-" : priority.priority().name();
    }
}
