package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.only;
import static dev.triage.io.markdown.ReadDocument.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a document states the priority of an issue, and in which words. */
class PriorityLayoutsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## Priority 0            | P0",
                "## 🔥 Priority 0 – stop everything | P0",
                "## P0 issues             | P0",
                "## Priority 1 (urgent)   | P1",
                "## 2. Priority 2 issues  | P2",
                "## Prio 3: later         | P3",
                "**Priority 4**           | P4",
                "## Priority 2 & 3        | -",
                "## Priorities 3-4        | -",
            })
    void aSectionMaySayPriorityInWords(String section, String priority) {
        assertThat(issues("# Triage\n\n" + section + "\n\n- **Ferry is late (#12)**\n  - User Impact: High\n"))
                .containsExactly("#12 High - - - - " + priority);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Priority 1: Ferry is late (#12)          | P1",
                "Ferry is late (#12) — Priority 2         | P2",
                "Ferry is late (#12) [Priority 3]         | P3",
                "Ferry is late (#12) (P2 → P1)            | P1",
                "Ferry is late (#12) - P2 (was P3)        | P2",
                "Ferry is late (#12) (P1, down from P0)   | P1",
                "P1 → P0: Ferry is late (#12)             | P0",
                "Raised from P3 to P2: Ferry is late (#12) | P2",
                "~~P2~~ P1: Ferry is late (#12)           | P1",
                "Ferry is late (#12) (Priority 3 → Priority 1) | P1",
                "Ferry is late (#12) `P1`                 | P1",
                "Ferry is late (#12) — *Recommended Priority: P1* | P1",
                "Ferry is late (#12) · Recommended: P2    | P2",
                "Ferry is late (#12) → P3                 | P3",
                "Ferry is late (#12) / P3                 | P3",
                "Priority P3 — Ferry is late (#12)        | P3",
                "High (P1) — Ferry is late (#12)          | P1",
                "#12 / #15: Ferry is late — P1            | P1",
                "P2 — #12 — Ferry is late                 | P2",
                "Ferry is late (#12):                     | -",
            })
    void aTitleMaySayWhichPriorityHoldsNow(String heading, String priority) {
        String text = "# Triage\n\n## " + heading + "\n- User Impact: High\n";

        assertThat(issues(text)).containsExactly("#12 High - - - - " + priority);
        assertThat(only(text).title()).endsWith("Ferry is late");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Priority 1 jobs starve in the queue",
                "Jobs with priority 3 run first",
                "Change P2 → P1 in the handbook, or P0",
            })
    void aTitleMaySpeakOfPriorities(String title) {
        String text = "# Triage\n\n## " + title + " (#12)\n- User Impact: High\n";

        assertThat(issues(text)).containsExactly("#12 High - - - - -");
        assertThat(only(text).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Priority: P2 → P1                        | P1 (P2 → P1)",
                "Priority: <del>P2</del> P0               | P0",
                "Priority: P1 → P0 if the auditors ask    | P1 (P0 if the auditors ask)",
                "Priority: Priority 4                     | P4",
                "P1                                       | P1",
                "**Priority 3** – can wait                | P3 (can wait)",
                "Level: P1                                | P1",
                "Decision — P3 (was P2)                   | P3 (was P2)",
                "Priority: High-impact bug → P1           | P1 (High-impact bug)",
                "Recommended: P1                          | P1",
                "Our Recommendation: P3                   | P3",
                "Priority Classification: P3              | P3",
                "Overall Recommended Priority: P3         | P3",
            })
    void aLineBelowTheTitleMayStateIt(String line, String priority) {
        assertThat(issues("# Triage\n\n## Ferry is late (#12)\n- User Impact: High\n- " + line + "\n"))
                .containsExactly("#12 High - - - - " + priority);
    }

    @Test
    void aWordIsNoLevelAndTheMessageSaysWhatToWrite() {
        assertThat(problems("## Ferry is late (#12)\n- User Impact: High\n- Priority: Medium\n"))
                .containsExactly(
                        "doc.md:3: warning: Unknown priority (Medium): expected P0, P1, P2, P3 or P4. The issue"
                                + " is read without it. Which level a word stands for depends on your scale: write the level, or"
                                + " the label \"priority: medium\" for the rules.");
    }

    @Test
    void aPriorityOfAnotherKindIsToldAndNotTaken() {
        String text = "## Ferry is late (#12)\n- User Impact: High\n- Original priority: P3\n- Severity: P2\n- Current"
                + " priority: P1\n";

        assertThat(issues(text)).containsExactly("#12 High - - - - P1");
        assertThat(problems(text))
                .containsExactly(
                        "doc.md:3: warning: Not read, because \"Original priority\" is not a known field here: \"P3\"",
                        "doc.md:4: warning: Not read, because \"Severity\" is not a known field here: \"P2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Final Verdict\n**P1**: at once",
                "Priority Assessment\nThis is a **P1** issue.",
                "Decision\nWe go for **P1**, as all wait.",
            })
    void aHeadingMayAnnounceIt(String lines) {
        assertThat(issues("# Triage\n\n## Ferry is late (#12)\n- User Impact: High\n\n### " + lines + "\n")
                        .toString())
                .matches("\\[#12 High - - - - P1.*]");
    }

    @Test
    void aTextMayRecommendIt() {
        assertThat(issues("## Ferry is late (#12)\nUser impact is high. Effort is 2. I recommend P1.\n"))
                .containsExactly("#12 High - - - 2 P1");
        assertThat(issues("## Ferry is late (#12)\nEffort is 2. I recommend P1 jobs to run first.\n"))
                .allMatch(issue -> issue.endsWith(" -"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Current Priority: P3\n- Recommended Priority: P1",
                "Recommended Priority: P1\n- Current Priority: P3",
                "Reporter Priority: P3\n- Priority: P1",
                "Priority (reporter): P3\n- Priority (triage): P1",
            })
    void aRecommendedPriorityCountsMoreThanTheCurrentOne(String lines) {
        String text = "## Ferry is late (#12)\n- User Impact: High\n- " + lines + "\n";

        assertThat(issues(text)).containsExactly("#12 High - - - - P1");
        assertThat(problems(text)).singleElement().asString().endsWith("is not a known field here: \"P3\"");
    }

    @Test
    void aTableMayHaveAColumnForEachPriority() {
        assertThat(issues("""
                # Triage

                | Priority 0 | P1 | P3 |
                |---|---|---|
                | #71 | #72, #73 | – |

                ### #71 Ferry sinks
                - User Impact: Critical
                ### #72 Ferry is late
                - User Impact: Medium
                ### #73 Ferry is early
                - User Impact: Low
                """))
                .containsExactly("#71 Critical - - - - P0", "#72 Medium - - - - P1", "#73 Low - - - - P1");
    }
}
