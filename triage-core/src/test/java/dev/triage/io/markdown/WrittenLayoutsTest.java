package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts in which people write down levels without a line for each field. */
class WrittenLayoutsTest {

    private static final String LEVELS = "#7 High Yes Medium - 3 P1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User Impact = High; Functional Impact = Yes; Brand Impact = Medium; Effort = 3; Priority = P1",
                "user_impact=High;functional_impact=Yes;brand_impact=Medium;effort=3;priority=P1",
                "`user = High; functional = Yes; brand = Medium; effort = 3; priority = P1`",
                "Scores: U High, F Yes, B Medium\n\nEffort: 3\n\nPriority: P1",
                "**Ratings:** U=High F=Yes B=Medium\n\nEffort: 3\n\nPriority: P1",
                "| U | F | B | Est. | P |\n|---|---|---|---|---|\n| High | Yes | Medium | 3 | P1 |",
                "| | High | Medium | Low |\n|---|---|---|---|\n| User Impact | x | | |\n| Brand Impact | | x | |\n\n"
                        + "Functional Impact: Yes\n\nEffort: 3\n\nPriority: P1",
                "- User Impact / Nutzer: High\n- Functional Impact / Funktion: Yes\n- Brand Impact / Marke: Medium\n"
                        + "- Effort / Aufwand: 3\n- Priority / Wichtigkeit: P1"
            })
    void levelsOfOneIssue(String body) {
        assertThat(issues("## Ferry map is blank (#7)\n\n" + body + "\n")).containsExactly(LEVELS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!! bug \"Ferry map is blank (#7)\"\n\n    - User Impact: High\n    - Functional Impact: Yes\n    - Brand Impact: Medium\n    - Effort: 3\n    - Priority: P1",
                ":::danger Ferry map is blank (#7)\n- User Impact: High\n- Functional Impact: Yes\n- Brand Impact: Medium\n- Effort: 3\n- Priority: P1\n:::",
                "> [!bug]- Ferry map is blank (#7)\n> - User Impact: High\n> - Functional Impact: Yes\n> - Brand Impact: Medium\n> - Effort: 3\n> - Priority: P1",
                "## Ferry map is blank (#7) [P3 -> P1, effort 3]\n- User Impact: High\n- Functional Impact: Yes\n- Brand Impact: Medium"
            })
    void issuesBesideEachOther(String issue) {
        String other = issue.replace("#7", "#8").replace("Ferry map is blank", "Tide table is late");

        assertThat(issues("# Backlog\n\n" + issue + "\n\n" + other + "\n"))
                .containsExactly(LEVELS, LEVELS.replace("#7", "#8"));
    }

    @Test
    void stepsInAnAdmonitionAreAList() {
        var issue = ReadDocument.only("""
                ## Ferry map is blank (#7)

                !!! note
                    - **User Impact**: High
                    - **Next Steps**:
                      - Reproduce it
                      - Add a test
                """);

        assertThat(issue.nextSteps()).containsExactly("Reproduce it", "Add a test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Issue | Priority |\n|---|---|\n| ISSUE-7 | P1 |\n| ISSUE-8 | P2 |",
                "- ISSUE-7: P1\n- ISSUE-8: P2"
            })
    void aClosingSectionStatesTheLevels(String closing) {
        String text = "## ISSUE-7\n\n- User Impact: High\n\n## ISSUE-8\n\n- User Impact: Low\n\n## Summary\n\n"
                + closing + "\n";

        assertThat(issues(text)).containsExactly("ISSUE-7 High - - - - P1", "ISSUE-8 Low - - - - P2");
        assertThat(read(text).issues()).hasSize(2);
    }

    @Test
    void aListInBracketsMayBeQuoted() {
        var issue = ReadDocument.only(
                "## Ferry map is blank (#7)\n\n- User Impact: High\n- Dependencies: [\"#3\", \"#4\"]\n");

        assertThat(issue.resources().dependencies()).containsExactly("#3", "#4");
    }
}
