package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are drawn in another way, repeat issues, or have titles that are called like fields. */
class TableLayoutsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|===|===|===|",
                "| === | :===: | === |",
                "|———|———|———|",
                "|-----+-----+-----|",
                "|===|===|===",
                "|---|---|---|"
            })
    void theLineBelowTheHeaderMayHaveOtherSigns(String line) {
        String text = "# Triage\n\n| Issue | User Impact | Effort |\n" + line
                + "\n| Ferry is late (#12) | High | 2 |\n| === | === | === |\n| Paint is old (#13) | Low | 1 |\n";

        assertThat(issues(text)).containsExactly("#12 High - - - 2 -", "#13 Low - - - 1 -");
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void aLineBetweenFieldsSaysNothing() {
        assertThat(problems("""
                ## Ferry is late (#12)

                | Field | Value |
                |---|---|
                | === | === |
                | Effort | 2 |
                | ==== | ==== |
                | Brand Impact | Low |
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Next (#12)", "#12 Next", "Effort (#12)", "Status — #12"})
    void aRowOrAnItemMayBeCalledLikeAField(String title) {
        assertThat(issues(
                        "# Triage\n\n| Issue | User Impact | Effort |\n|---|---|---|\n| " + title + " | High | 2 |\n"))
                .containsExactly("#12 High - - - 2 -");
        assertThat(issues("# Triage\n\n- **" + title + "**\n  - User Impact: High\n  - Effort: 2\n"))
                .containsExactly("#12 High - - - 2 -");
        assertThat(issues("# Triage\n\n## Ferry is late (#11)\n- Effort: 1\n\n## " + title
                        + "\n- User Impact: High\n- Effort: 2\n"))
                .containsExactly("#11 - - - - 1 -", "#12 High - - - 2 -");
    }

    @Test
    void aTableAboveTheIssuesDescribesTheSameIssues() {
        String text = """
                # Triage

                | Key | Title | Priority | Status |
                |---|---|---|---|
                | OPS-51 | Ferry is late | P1 | open |
                | OPS-52 | Paint is old | ~~P2~~ P4 | closed |

                ## OPS-51: Ferry is late
                User impact: high. Effort: 3.

                ## OPS-52: Paint is old
                User impact: low. Effort: 1.
                """;

        assertThat(issues(text)).containsExactly("OPS-51 High - - - 3 P1", "OPS-52 Low - - - 1 P4");
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void anOverviewThatContradictsTheDetailsIsToldAndMakesNoSecondIssue() {
        String text = """
                # Triage

                ## Overview

                | Issue | Priority | Effort |
                |---|---|---|
                | Ferry is late (#12) | P2 | 2 |

                ## Details

                ### Ferry is late (#12)
                - User Impact: Medium
                - Effort: 3
                - Priority: P1
                """;

        assertThat(issues(text)).containsExactly("#12 Medium - - - 3 P1");
        assertThat(problems(text))
                .containsExactly(
                        "doc.md:7: warning: A second effort (2); the one in the section of the issue (3 at line 13) is"
                                + " kept. Two sections describe this issue.",
                        "doc.md:7: warning: A second recommended priority (P2); the one in the section of the issue (P1 at"
                                + " line 14) is kept. Two sections describe this issue.");
    }
}
