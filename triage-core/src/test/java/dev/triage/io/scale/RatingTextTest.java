package dev.triage.io.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "High                                  | High",
                "high (all visitors)                   | High (all visitors)",
                "High - all visitors                   | High (all visitors)",
                "Medium–High                           | Medium–High",
                "Medium to High                        | Medium–High",
                "Medium/High (at peak)                 | Medium–High (at peak)",
                "Low → potentially Medium              | Low–Medium (Low → potentially Medium)",
                "High → Low                            | Low–High",
                "Very high                             | High",
                "Negligible                            | Low",
                "n/a                                   | unknown",
                "TBD (nobody measured)                 | unknown (nobody measured)",
                "Medium - high load only at night      | Medium (high load only at night)",
                "“High” (all visitors)                 | High (all visitors)",
                "Some visitors (Medium)                | Medium (Some visitors)",
                "Visitors at night [Low–Medium].       | Low–Medium (Visitors at night)",
                "Minor                                 | Low",
                "Significant (at peak)                 | High (at peak)"
            })
    void readsUserImpact(String text, String expected) {
        assertThat(RatingText.userImpact(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No                               | No",
                "None                             | No",
                "Partial → Yes                    | Partial–Yes",
                "Yes if it starts; Partial if not | Partial–Yes (Yes if it starts; Partial if not)",
                "Partially                        | Partial",
                "Yes, blocks everything           | Yes (blocks everything)",
                "No (a wish), but blocks sales    | No ((a wish), but blocks sales)",
                "Degraded (slow)                  | Partial (slow)",
                "Core functionality blocked       | Yes"
            })
    void readsFunctionalImpact(String text, String expected) {
        assertThat(RatingText.functionalImpact(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Simple fix                              | Simple fix",
                "Simple                                  | Simple fix",
                "Straightforward                         | Simple fix",
                "Small change                            | Simple fix",
                "High complexity (two teams)             | Complex solution (two teams)",
                "Likely moderate                         | Moderate effort (Likely moderate)",
                "~Medium – High                          | Moderate effort–Complex solution (~Medium – High)",
                "Moderate (unknown parser)               | Moderate effort (unknown parser)",
                "Moderately complex                      | Moderate effort",
                "Complex                                 | Complex solution",
                "Architectural                           | Architectural change",
                "Simple fix → Moderate effort            | Simple fix–Moderate effort",
                "Simple fix, possibly Moderate           | Simple fix–Moderate effort (Simple fix, possibly Moderate)",
                "Low-Medium                              | Simple fix–Moderate effort",
                "One-liner                               | Simple fix",
                "Significant effort (two teams)          | Complex solution (two teams)"
            })
    void readsComplexity(String text, String expected) {
        assertThat(RatingText.complexity(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3                 | 3",
                "3/5               | 3",
                "3 out of 5        | 3",
                "2-3               | 2–3",
                "2–3 in total      | 2–3 (in total)",
                "~2                | 2",
                "about 4           | 4",
                "Medium (3)        | 3 (Medium)",
                "Large - 4/5       | 4 (Large)",
                "5 (a new machine) | 5 (a new machine)",
                "n/a (4)           | unknown (4)",
                "2-3 days (3/5)    | 3 (2-3 days (3/5))",
                "about 1 week: 4   | 4 (about 1 week: 4)",
                "2 (5 days)        | 2 (5 days)",
                "3\uFE0F\u20E3               | 3",
                "●●●○○             | 3",
                "⭐⭐ (2/5)          | 2 (2/5)"
            })
    void readsEffort(String text, String expected) {
        assertThat(RatingText.effort(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1                      | P1",
                "p1                      | P1",
                "P2 (P1 if it spreads)   | P2 (P1 if it spreads)",
                "P0 – now                | P0 (now)",
                "High (P1)               | P1",
                "Critical - P0 (today)   | P0 (today)",
                "Major (P2)              | P2",
                "Very low - P4           | P4",
                "Priority P3             | P3",
                "[P1]                    | P1",
                "Fix this sprint (P1)    | P1 (Fix this sprint)",
                "Proposed: P2, later     | P2 ((Proposed), later)",
                "Editor (#12): P3 (large); export: P2 | P2 (Editor (#12): P3 (large); export: P2)",
                "Short term: P1, long term: P3 | P1 (Short term: P1, long term: P3)",
                "P1 (was P2)             | P1 (was P2)",
                "from P2 to P1           | P1 (from P2 to P1)",
                "Downgraded from P2 to P3 | P3 (Downgraded from P2 to P3)",
                "P2 → P1 (raised: harm)  | P1 (P2 → P1 (raised: harm))",
                "Changed: P2 -> P1       | P1 (Changed: P2 -> P1)",
                "Now P1, formerly P2     | P1 ((Now), formerly P2)",
                "P1 → P0 if it spreads   | P1 (P0 if it spreads)",
                "P1 → P0, when it spreads | P1 (P0, when it spreads)",
                "P2 → P1                 | P1 (P2 → P1)",
                "P3 -> P2 -> P1 (agreed) | P1 (P3 -> P2 -> P1 (agreed))",
                "P1 to P2                | P1 (to P2)",
                "Priority 0              | P0",
                "Priority 2 (Priority 1 if it spreads) | P2 (Priority 1 if it spreads)",
                "Priority 2 → Priority 1 | P1 (P2 → P1)",
                "High (Priority 1)       | P1"
            })
    void readsPriority(String text, String expected) {
        assertThat(RatingText.priority(text)).hasToString(expected);
    }

    @Test
    void saysWhatWasExpected() {
        assertThatThrownBy(() -> RatingText.userImpact("Hihg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown user impact (Hihg): expected Low, Medium, High, Critical, a range of them, or n/a."
                        + " Did you mean High?");
        assertThatThrownBy(() -> RatingText.effort("7")).hasMessageStartingWith("Unknown effort (7): expected 1, 2, 3");
        assertThatThrownBy(() -> RatingText.effort("2-3 days"))
                .hasMessage("Unknown effort (2-3 days): expected a level from 1 to 5, not a time.");
        assertThatThrownBy(() -> RatingText.effort("3/10"))
                .hasMessage("Unknown effort (3/10): expected a level from 1 to 5, not a number of another scale.");
        assertThatThrownBy(() -> RatingText.userImpact("Not everybody (High)"))
                .hasMessageStartingWith("Unknown user impact (Not everybody (High))");
        assertThatThrownBy(() -> RatingText.priority("P5"))
                .hasMessageStartingWith("Unknown priority (P5): expected P0, P1, P2, P3 or P4.");
    }
}
