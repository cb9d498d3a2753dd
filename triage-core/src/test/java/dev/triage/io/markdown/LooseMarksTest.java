package dev.triage.io.markdown;

import static dev.triage.io.markdown.ReadDocument.issues;
import static dev.triage.io.markdown.ReadDocument.only;
import static dev.triage.io.markdown.ReadDocument.problems;
import static dev.triage.io.markdown.ReadDocument.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of Markdown that people see, although they are not written as Markdown asks. */
class LooseMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Effort: **3",
                "**Effort: ** 3",
                "**Effort:**3",
                "-**Effort:** 3",
                "a) Effort: 3",
                "1.2.3 Effort: 3",
                "\u200B**Effort:**\u200B 3",
                "**Effort:** 3<sup>1</sup>",
                "(Effort: 3)",
                "**(Effort: 3)**",
            })
    void aFieldMayHaveABlankOrASignTooManyOrTooFew(String line) {
        assertThat(issues("# Triage\n\n## Ferry is late (#12)\nUser Impact: High\n\n" + line + "\n"))
                .containsExactly("#12 High - - - 3 -");
    }

    @Test
    void headingsNeedNoBlank() {
        assertThat(issues("""
                ##P1 High
                ###1. Ferry is late (#12)
                -**User Impact:** High
                ##P3 Low
                ###2. Paint is old (#13)
                -**User Impact:** Low
                """)).containsExactly("#12 High - - - - P1", "#13 Low - - - - P3");
    }

    @Test
    void aLineOfHyphensBelowFieldsIsARule() {
        String text = """
                # Triage

                **1. Ferry is late (#12)**

                **User Impact:** High
                **Effort:** 3
                **Owner:** Ann
                ---

                **2. Paint is old (#13)**

                **User Impact:** Low
                **Effort:** 1

                **Owner:** Bob
                ---

                Quay (#14)
                ---
                User Impact: Medium
                """;

        assertThat(problems(text)).isEmpty();
        assertThat(issues(text)).containsExactly("#12 High - - - 3 -", "#13 Low - - - 1 -", "#14 Medium - - - - -");
        assertThat(read(text).issues().get(0).assignees()).hasToString("[Ann]");
    }

    @Test
    void dataOfTheDocumentInFrontOfItIsOfNoIssue() {
        String text = """
                ---
                title: Triage
                priority: P3
                tags:
                  - effort
                ---

                ## Ferry is late (#12)
                - User Impact: High
                - Effort: 9
                """;

        assertThat(issues(text)).containsExactly("#12 High - - - - -");
        assertThat(problems(text)).singleElement().asString().startsWith("doc.md:10: Unknown effort (9)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[ ] P0 [x] P1 [ ] P2      ! P1",
                "[ ] P0 / [X] P1 / [ ] P2  ! P1",
                "☐ P0 ☐ P1 ☑ P2            ! P2",
                "( ) P0 (x) P1             ! P1",
                "[x] **P0** [ ] P1         ! P0",
            })
    void aBoxTellsTheLevel(String boxes, String priority) {
        assertThat(issues("## Ferry is late (#12)\n- User Impact: High\n- Priority: " + boxes + "\n"))
                .containsExactly("#12 High - - - - " + priority);
        assertThat(issues("## Ferry is late (#12)\n- User Impact: [ ] Critical [x] Low [ ] None\n"))
                .containsExactly("#12 Low - - - - -");
    }

    @Test
    void aListOfBoxesTellsTheLevel() {
        String text = """
                ## Ferry is late (#12)

                **User Impact**
                - [ ] Critical
                - [x] High
                - [ ] Medium

                ### Priority
                - [ ] P0
                - [ ] P1
                - [x] P2

                ### Next Steps
                - [ ] Look
                - [x] Ask
                """;

        assertThat(issues(text)).containsExactly("#12 High - - - - P2");
        assertThat(only(text).nextSteps()).containsExactly("Look", "Ask");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "*Issue #12 | Priority: P1 | Effort: 3 | Owner: Ann*  ! #12 High - - - 3 P1",
                "`#12` · **Open** · P1                                ! #12 High - - - - P1",
                "OPS-12 · In Progress · Effort 3 · P1                 ! OPS-12 High - - - 3 P1",
                "P1 | Owner: Ann                                      ! ferry-is-late High - - - - P1",
                "#12, #13                                             ! ferry-is-late High - - - - -",
                "Open, like P1                                        ! ferry-is-late High - - - - -",
            })
    void aLineBelowTheTitleMayHoldMoreThanLevels(String line, String issue) {
        assertThat(issues("# Triage\n\n### Ferry is late\n" + line + "\n\n- User Impact: High\n"))
                .containsExactly(issue);
    }

    @Test
    void aListInOneLineMayEndWithAPriority() {
        assertThat(issues("""
                **#12 Ferry is late**
                User: High | Functional: Yes | Brand: Low | Effort 3 | **P1**

                **#13 Paint is old**
                User: Low · P3 · Effort 1
                """)).containsExactly("#12 High Yes Low - 3 P1", "#13 Low - - - 1 P3");
    }

    @Test
    void itemsWhoseFieldsAreNotIndentedNeedNoBoldLetters() {
        assertThat(issues("""
                # Triage

                1) Ferry is late (#12)
                • User Impact: High
                • Priority: P1

                2) Paint is old (#13)
                • User Impact: Low
                • Priority: P3
                """)).containsExactly("#12 High - - - - P1", "#13 Low - - - - P3");
    }
}
