package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.only;
import static dev.triage.io.markdown.ReadDocument.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels beside a title, in one line, and in sentences. */
class LevelsWithoutLabelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry is late (#12) (P3 | Effort: 1)",
                "Ferry is late (#12) [P3, effort 1]",
                "Ferry is late (P3, Effort 1/5, #12)",
                "#12 Ferry is late (Priority 3; effort: 1)",
                "[P3 | Effort 1] Ferry is late (#12)",
                "[P3][Effort: 1] Ferry is late (#12)",
                "Ferry is late (#12) — P3 · Effort 1",
                "Ferry is late (#12) — Priority: P3, Effort: 1",
                "Ferry is late (#12) | P3 | Effort: 1",
                "Ferry is late (#12): P3, effort 1",
                "Ferry is late (#12) `P3` `effort 1`",
            })
    void theEffortMayStandBesideTheTitle(String heading) {
        String text = "# Triage\n\n## " + heading + "\n- User Impact: High\n";

        assertThat(issues(text)).containsExactly("#12 High - - - 1 P3");
        assertThat(only(text).title()).isEqualTo("Ferry is late");
    }

    @Test
    void wordsBesideALevelStay() {
        String text = "# Triage\n\n## Ferry is late (effort 1, P4, Ann)\n- User Impact: Low\n";

        assertThat(only(text).title()).isEqualTo("Ferry is late (effort 1, P4, Ann)");
        assertThat(only(text).resources().effort()).hasToString("1");
        assertThat(issues("# Triage\n\n## Allow (P1, effort 2) in titles (#12)\n- User Impact: Low\n"))
                .containsExactly("#12 Low - - - - P1");
    }

    @Test
    void aFieldCountsMoreThanWhatStandsBesideTheTitle() {
        assertThat(issues("# Triage\n\n## Ferry is late (#12) (effort 1)\n- User Impact: Low\n- Effort: 3\n"))
                .containsExactly("#12 Low - - - 3 -");
    }

    @Test
    void aListMayHoldTheEffortsOfIssues() {
        assertThat(issues("""
                # Triage

                ## Summary

                1. Ferry is late on Mondays — **P0**, effort 2

                ## Findings

                ### Ferry is late on Mondays
                Impact: user High, functional Yes, brand High.

                ## Priority 3 (later)

                - Paint is old (#63) — effort 1
                """)).containsExactly("ferry-is-late-on-mondays High Yes High - 2 P0", "#63 - - - - 1 P3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User impact is high, functional impact partial; brand impact low. Effort 2.",
                "Ships wait for hours. User impact is high, functional impact is partial, and brand impact is low. Effort 2.",
                "The user impact is high and the functional impact is partial. The brand impact is low. The effort is 2.",
                "**P1** | effort 2 | user impact high | functional impact partial | brand impact low",
                "`effort:2` `user:high` `functional:partial` `brand:low`",
                "- U: High / F: Partial / B: Low\n- Effort: 2",
                "**Effort:** 2 **User Impact:** High **Functional Impact:** Partial **Brand Impact:** Low",
                "👤 User Impact → High\n🔧 Functional Impact → Partial\n🏢 Brand Impact → Low\n⏱ Effort → 2",
                "- User impact ..... High\n- Functional impact ..... Partial\n- Brand impact ..... Low\n- Effort ..... 2",
                "Assessment: User = High, Functional = Partial, Brand = Low; Effort = 2",
                "- Impact level: user high / functional partial / brand low\n- Effort level: 2",
                "- Impact\n  - on users: High\n  - on functionality: Partial\n  - on brand: Low\n- Effort: 2",
                "Impact — user: high; functional: partial; brand: low\nSize — effort 2",
            })
    void levelsBelowATitleNeedNoList(String text) {
        assertThat(issues("# Triage\n\n## Ferry is late (#12)\n\n" + text + "\n"))
                .containsExactly("#12 High Partial Low - 2 " + (text.contains("P1") ? "P1" : "-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **#12 Ferry is late**: User Impact: High; Effort: 2",
                "- **#12 Ferry is late** (Priority 1, effort 2): user impact high, brand impact low",
                "1. #12 Ferry is late — user High, brand Low, effort 2, P1",
            })
    void anItemMayHoldAWholeIssue(String item) {
        assertThat(issues("# Triage\n\n" + item + "\n"))
                .hasSize(1)
                .allSatisfy(issue -> assertThat(issue).matches("#12 High - (?:-|Low) - 2 (?:-|P1)"));
    }

    @Test
    void anItemWithAnIdMayHoldOnlyAPriorityAndAnEffort() {
        assertThat(issues("# Triage\n\n## Done\n\n- #12 Ferry is late (P3, effort 1)\n- Paint is old (P3, effort 1)\n"))
                .containsExactly("#12 - - - - 1 P3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How we rate          | User impact is high if more than ten ships wait.",
                "How issues are rated | Effort 5 is a quarter.",
                "Observations         | Effort is low overall. Brand impact is high for ferries.",
            })
    void aSentenceOfNoIssueIsNone(String heading, String text) {
        String document = "# Triage\n\n## " + heading + "\n\n" + text + "\n\n## Ferry is late (#12)\n- Effort: 2\n";

        assertThat(issues(document)).containsExactly("#12 - - - - 2 -");
        assertThat(problems(document)).isEmpty();
    }

    @Test
    void aSentenceWithAConditionStatesNoLevel() {
        assertThat(issues("# Triage\n\n## Ferry is late (#12)\n\nAnn says user impact is high for her. It may rise."
                        + " In winter effort 3 was enough.\n\n- Effort: 2\n"))
                .containsExactly("#12 - - - - 2 -");
    }
}
