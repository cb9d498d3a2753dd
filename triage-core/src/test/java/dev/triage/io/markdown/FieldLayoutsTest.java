package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.only;
import static dev.triage.io.markdown.ReadDocument.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where labels and values of one issue stand. */
class FieldLayoutsTest {

    /** User impact, functional impact, brand impact, complexity, effort and priority. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "- **User Impact (High):** all passengers              ! High (all passengers) - - - - -",
                "- **User Impact: High** — all passengers              ! High (all passengers) - - - - -",
                "- **User Impact — High:** all passengers              ! High (all passengers) - - - - -",
                "- **User Impact (High)** – all passengers             ! High (all passengers) - - - - -",
                "- **User Impact (Low/Medium/High/Critical):** High    ! High - - - - -",
                "- **Priority (P1):** this week                        ! - - - - - P1 (this week)",
                "### Priority & Rationale%n**P1** – all passengers    ! - - - - - P1 (all passengers)",
                "- **Priority / Reason:** P1, all passengers           ! - - - - - P1 (all passengers)",
                "- Severity/Priority: P1                               ! - - - - - P1",
                "### User Impact (High)%nAll passengers                ! High (All passengers) - - - - -",
                "- Users → High%n- Effort → 3/5%n- Priority → P1       ! High - - - 3 P1",
                "- Effort - 3/5                                        ! - - - - 3 -",
                "- **Complexity / Effort:** Moderate / 3/5             ! - - - Moderate effort 3 -",
                "- **User / Functional / Brand Impact:** High/Yes/Low  ! High Yes Low - - -",
                "- **Effort and Priority:** 3, P1                      ! - - - - 3 P1",
                "- Impact: users High / function Yes / brand Low       ! High Yes Low - - -",
                "- Impact: User (High), Functional (Yes), Brand (Low)  ! High Yes Low - - -",
                "- Impact: High (user), Yes (functional), Low (brand)  ! High Yes Low - - -",
                "- Impact: U: High, F: Yes, B: Low                     ! High Yes Low - - -",
                "- Impact: User impact is high and brand impact is low ! High - Low - - -",
                "**Impact** – User: High, Brand: Low%n**Area** – Map   ! High - Low - - -",
                "The user impact is **High**: all passengers           ! High (all passengers) - - - - -",
                "- **User impact:** High. All passengers.              ! High (All passengers.) - - - - -",
                "- Complexity: simple-to-moderate                      ! - - - Simple fix–Moderate effort - -",
                "- Priority: ~~P2~~ P1%n- Effort: ~~2~~ → 3           ! - - - - 3 P1",
                "**User Impact**%nHigh%n**Effort**%n3                  ! High - - - 3 -",
                "Priority: P1%nSeverity: Critical%nEffort: 3           ! - - - - 3 P1",
                "- [x] User Impact: High%n- [ ] Effort: 3              ! High - - - 3 -",
            })
    void levelsStandWhereReadersSeeThem(String lines, String levels) {
        String text = "## Ferry bookings are lost\n- Status: Open\n\n" + lines.replace("%n", "\n") + "\n";

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("ferry-bookings-are-lost " + levels);
    }

    @Test
    void labelsForPeopleAndStepsAreShort() {
        Issue issue = only("""
                ## Ferry bookings are lost
                - User Impact: High
                - GitHub: #12
                - Assign to: Ann
                - Next:
                  - [x] Look
                  - [ ] Mend

                **Required Expertise**
                Databases, payments
                """);

        assertThat(issue.id()).isEqualTo("#12");
        assertThat(issue.assignees()).extracting(Object::toString).containsExactly("Ann");
        assertThat(issue.nextSteps()).containsExactly("Look", "Mend");
        assertThat(issue.resources().expertise()).containsExactly("Databases", "payments");
    }

    @Test
    void aLevelWinsOverOtherWords() {
        String text = "## Ferry bookings are lost\n- Affected users: all of them\n- User impact: High\n";

        assertThat(issues(text)).containsExactly("ferry-bookings-are-lost High - - - - -");
        assertThat(problems(text))
                .containsExactly("doc.md:2: warning: Not read, because the user impact stands below: \"all of them\"");
    }

    @Test
    void anExpertiseMayBeginLikeAnImpact() {
        assertThat(only("## Ferry bookings are lost\n- Resources: user research, brand design\n- Priority: P1\n")
                        .resources()
                        .expertise())
                .containsExactly("user research", "brand design");
    }

    @Test
    void aCommaInsideAFieldOfAGroupSeparatesNoFields() {
        Issue issue = only(
                "## Ferry bookings are lost\n- Classification: Category: Bug, UX; Component: Booking, Map\n- Priority: P1\n");

        assertThat(issue.classification().categories())
                .extracting(Object::toString)
                .containsExactly("Bug", "UX");
        assertThat(issue.classification().components()).containsExactly("Booking", "Map");
    }

    @Test
    void aClassificationMayHaveSlashes() {
        Issue issue = only("## Ferry bookings are lost\n- Technical: Bug / Booking / moderate\n- Priority: P1\n");

        assertThat(issue.classification().categories())
                .extracting(Object::toString)
                .containsExactly("Bug");
        assertThat(issue.classification().components()).containsExactly("Booking");
        assertThat(issue.classification().complexity().text()).isEqualTo("Moderate effort");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] **P1** Ferry bookings are lost (#12) — User: High | Functional: Yes | Effort: 3/5",
                "1. **#12 Ferry bookings are lost** | User: High | Functional: Yes | Effort: 3 | **P1**",
                "- #12: Ferry bookings are lost · User: High · Functional: Yes · Effort: 3 · Priority: P1",
                "### P1\n- Ferry bookings are lost (#12) - User: High, Functional: Yes, Effort: 3",
            })
    void anIssueMayBeOneLine(String line) {
        String text = line + "\n\n## Patterns\n- Bookings: at each quay\n";

        assertThat(issues(text)).containsExactly("#12 High Yes - - 3 P1");
        assertThat(only(text).title()).isEqualTo("Ferry bookings are lost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "HB-12: Ferry bookings are lost                    ! HB-12",
                "[HB-12] Ferry bookings are lost                   ! HB-12",
                "HB-12 | Ferry bookings are lost | P1              ! HB-12",
                "P1: #12 Ferry bookings are lost                   ! #12",
                "[P1][#12] Ferry bookings are lost                 ! #12",
                "🔴 P1 · Ferry bookings are lost · #12             ! #12",
                "Ferry bookings are lost (P1, #12)                 ! #12",
                "Issue 1 of 3: Ferry bookings are lost (#12)       ! #12",
                "Ferry bookings are lost (no ID, from the forum)   ! ferry-bookings-are-lost",
                "Ferry bookings are lost (#12) — *P1*              ! #12",
                "Ferry bookings are lost — #12 — P1 — Critical     ! #12",
                "Issue B: Ferry bookings are lost                  ! ferry-bookings-are-lost",
                "Issue 1%n**Ferry bookings are lost (#12)**        ! #12",
            })
    void aTitleHasMarksAroundIt(String heading, String id) {
        Issue issue = only("## " + heading.replace("%n", "\n") + "\n\n- User Impact: High\n");

        assertThat(issue.title()).isEqualTo("Ferry bookings are lost");
        assertThat(issue.id()).isEqualTo(id);
    }

    @Test
    void aTableMayHaveAnIssueInEachColumn() {
        String text = """
                | | Ferry bookings are lost (#12) | Issue 2: Timetable has gaps |
                |---|---|---|
                | **User Impact** | High | Low |
                | **Effort** | 3 | 1 |
                | **Priority** | P1 | P3 |
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High - - - 3 P1", "timetable-has-gaps Low - - - 1 P3");
    }

    @Test
    void aTableWithOneRowBelongsToTheHeadingAboveIt() {
        String text = """
                ## [Ferry bookings are lost](https://example.org/a/b/issues/12)

                User Impact | Functional Impact | Effort | Priority
                ---|---|---|---
                High | Yes | 3 | P1

                | Field | Value |
                |---|---|
                | Next steps | 1. Look<br>2. Mend |
                """;

        assertThat(issues(text)).containsExactly("a/b#12 High Yes - - 3 P1");
        assertThat(only(text).nextSteps()).containsExactly("Look", "Mend");
    }

    @Test
    void aTableMayRankItsIssues() {
        assertThat(problems("""
                | Rank | Title | User Impact | Priority |
                |---|---|---|---|
                | 1 | Ferry bookings are lost | High | P1 |
                | 2 | Timetable has gaps | Low | P3 |
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Complexity: Simple. Effort 2/5.",
                "Effort 2, complexity simple",
                "Complexity simple; effort about 2",
                "Effort: 2, and complexity simple"
            })
    void levelsWithoutColonsInOneLineAreRead(String line) {
        String text = "## #12 Login fails\n- User Impact: High\n- " + line + "\n";

        assertThat(issues(text)).containsExactly("#12 High - - Simple fix 2 -");
    }

    @Test
    void proseThatBeginsLikeALevelIsNone() {
        String text =
                "## #12 Login fails\n- User Impact: High, effort 3 days\n- Complexity: Simple (once effort 3, ready)\n";

        assertThat(issues(text)).containsExactly("#12 High (effort 3 days) - - Simple fix (once effort 3, ready) - -");
    }
}
