package dev.triage.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

    private static ReadResult read(String text) {
        try {
            return InputFormat.MARKDOWN.reader().read("doc.md", new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Issue only(String text) {
        ReadResult result = read(text);
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).hasSize(1);
        return result.issues().get(0);
    }

    /** The inputs of an issue in one line. */
    private static String levels(Issue issue) {
        return issue.impact().user().text() + ", " + issue.impact().functional().text() + ", "
                + issue.impact().brand().text() + ", "
                + issue.classification().complexity().text() + ", "
                + issue.resources().effort().text() + ", " + issue.recommendedPriority();
    }

    private static String levels(String text) {
        ReadResult result = read(text);
        assertThat(result.problems()).isEmpty();
        return result.issues().stream()
                .map(issue -> issue.id() + " " + issue.title() + ": " + levels(issue))
                .collect(Collectors.joining("\n"));
    }

    private static String problems(String text) {
        return read(text).problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void issuesWithDifferentIdsAreNeverJoinedWhateverTheirTitles() {
        ReadResult result = read("""
                # Lantern triage

                ## 1. The lamp flickers

                - **Issue ID**: LAMP-1
                - **Current Status**: Open

                ## 2. The lamp flickers

                - **Issue ID**: LAMP-2
                - **Impact Assessment**:
                  - User Impact: Low
                """);

        assertThat(result.issues()).extracting(Issue::id).containsExactly("LAMP-1", "LAMP-2");
    }

    @Test
    void readsNestedBullets() {
        Issue issue = only("""
                # Lantern triage

                ### 1) Uploads hang on **slow** `tcp` links — #12
                - **Current Status:** Open (2 comments)
                - **Impact Assessment:**
                  - **User Impact:** High (field
                    workers)
                  - **Functional Impact:** Partial → Yes
                  - **Brand Impact:** Medium
                - **Technical Classification:**
                  - **Issue Category:** Bug / UX/UI + CI/CD (maybe), Weather
                  - **Component Affected:** Uploader (v2, v3), Queue / Spool + Disk
                  - **Complexity:** Moderate effort
                - **Resource Requirements:**
                  - **Required Expertise:** TCP; queues (Lamport, Dijkstra)
                  - **Dependencies:** None identified
                  - **Estimated Effort (1–5):** 3/5
                - **Recommended Priority:** **P1** (P0 if the fair comes)
                - **Specific Actionable Next Steps:**
                  1. Measure, then think
                  2. Decide:
                     - keep it, or
                     - drop it
                - **Potential Assignees:** **Ann ⚡** (knows it, wrote it), Bob / Carl (curious), Dora
                """);

        assertThat(issue.id()).isEqualTo("#12");
        assertThat(issue.title()).isEqualTo("Uploads hang on slow tcp links");
        assertThat(issue.status()).hasToString("Open (2 comments)");
        assertThat(levels(issue)).isEqualTo("High, Partial–Yes, Medium, Moderate effort, 3, P1 (P0 if the fair comes)");
        assertThat(issue.impact().user().note()).isEqualTo("field workers");
        assertThat(issue.classification().categories())
                .containsExactly(Category.BUG, Category.UX, Category.INFRASTRUCTURE, Category.of("Weather"));
        assertThat(issue.classification().components()).containsExactly("Uploader (v2, v3)", "Queue", "Spool", "Disk");
        assertThat(issue.resources().expertise()).containsExactly("TCP", "queues (Lamport, Dijkstra)");
        assertThat(issue.resources().dependencies()).isEmpty();
        assertThat(issue.nextSteps()).containsExactly("Measure, then think", "Decide: keep it, or; drop it");
        assertThat(issue.assignees())
                .containsExactly(
                        new Assignee("Ann ⚡", "knows it, wrote it"),
                        new Assignee("Bob / Carl", "curious"),
                        new Assignee("Dora", ""));
    }

    @Test
    void readsHeadingsAsFields() {
        assertThat(levels("""
                ## Issue #1: Uploads hang
                - **Issue Title & ID**: Hanging (ID: UPL-12)
                ### Impact Assessment
                - User Impact: High
                - Functional Impact: No
                - Brand Impact: Low
                ### Technical Classification
                - Complexity: Simple fix
                ### Resource Allocation Factors
                - Estimated Effort: 2
                ### Recommended Priority: P0
                **Actionable Next Steps**:
                1. Look
                **Potential Assignees**: Ann
                ## Issue #2: Search is wrong
                ### User Impact
                Low
                ### Functional Impact
                No
                ### Brand Impact
                Low
                ### Complexity
                Simple
                ### Effort
                1
                ### Priority
                P4
                """))
                .isEqualTo(lines(
                        "UPL-12 Uploads hang: High, No, Low, Simple fix, 2, P0",
                        "search-is-wrong Search is wrong: Low, No, Low, Simple fix, 1, P4"));
    }

    @Test
    void readsLinesOfParagraphs() {
        assertThat(levels("""
                ## Issue Title: Uploads hang
                **Issue ID**: PR #12
                **User Impact:** High | **Functional Impact:** Yes | **Brand Impact:** Low
                **Category:** Bug; **Component:** Queue; **Complexity:** Complex
                Effort: 4
                **Priority**: P1

                ## Search is wrong (P2)
                **Impact Assessment**: User Impact **Low** (few; rarely), Functional Impact **No**, Brand Impact **Low**
                **Technical Classification:** Bug; Index; **Simple fix**
                **Effort (1-5)** - 1
                """))
                .isEqualTo(lines(
                        "#12 Uploads hang: High, Yes, Low, Complex solution, 4, P1",
                        "search-is-wrong Search is wrong: Low, No, Low, Simple fix, 1, P2"));
    }

    @Test
    void readsIssuesBelowPriorityHeadings() {
        assertThat(levels("""
                # Triage
                ## Impact Assessment
                ### P0 - Critical Issues (Fix Immediately)

                1. **Uploads hang** (Issue #12)
                   - **Issue Title**: Something longer
                   - **Impact Assessment**:
                     - User Impact: High
                     - Functional Impact: Yes
                     - Brand Impact: Low
                   - **Technical Classification**:
                     - Complexity: Simple fix
                   - **Resource Allocation**:
                     - Estimated Effort: 2

                ### P3: Low
                1. **Search is wrong**
                - User Impact: Low
                - Functional Impact: No
                - Brand Impact: Low
                - Complexity: Simple
                - Effort: 1

                2. **Colours clash**
                - User Impact: Low
                - Functional Impact: No
                - Brand Impact: High
                - Complexity: Simple
                - Effort: 2

                ## Summary
                1. **Uploads hang** (P0): soon
                   - Priority: P0
                   - Owner: Ann
                ## Recommendations
                1. **Test more**: yes
                """))
                .isEqualTo(lines(
                        "#12 Uploads hang: High, Yes, Low, Simple fix, 2, P0",
                        "search-is-wrong Search is wrong: Low, No, Low, Simple fix, 1, P3",
                        "colours-clash Colours clash: Low, No, High, Simple fix, 2, P3"));
    }

    @Test
    void joinsWhatIsSpreadOverSections() {
        assertThat(levels("""
                # Triage
                ## Impact Assessment: Top Issues
                ### 1. Upload Queue Stalls
                - **User Impact**: High
                - **Functional Impact**: Yes
                - **Brand Impact**: Low
                ### 2. Search Index Drift
                - **User Impact**: Low
                - **Functional Impact**: No
                - **Brand Impact**: Low
                ## Technical Classification
                ### 1. Stalling of the Upload Queue
                - **Complexity**: Complex
                ### 2. Colour Theme
                - **Complexity**: Simple
                ## Resource Allocation Factors
                ### 1. Upload Queue
                - **Estimated Effort**: 4
                ## Prioritization Framework
                ### P1 (High)
                1. **Repair Upload Queue** - Issue #12
                   - **Status**: Open
                   - **Next Steps**: Look
                """))
                .isEqualTo(lines(
                        "#12 Repair Upload Queue: High, Yes, Low, Complex solution, 4, P1",
                        "search-index-drift Search Index Drift: Low, No, Low, unknown, unknown, null",
                        "colour-theme Colour Theme: unknown, unknown, unknown, Simple fix, unknown, null"));
    }

    @Test
    void readsTables() {
        ReadResult result = read("""
                | # | Issue | ID | User Impact | Functional | Brand | Complexity | Effort | Priority | Next Steps |
                |---|---|---|---|---|---|---|---|---|---|
                | 1 | Uploads hang | [#12](https://e.org/a/b/issues/12) | **High** (all) | Partial | Low | Moderate | 3 | P1 | Look<br>Mend |

                ## Search is wrong
                | Field | Value | Notes |
                |---|---|---|
                | User Impact | Low | few |
                | Functional Impact | No | |
                | Brand Impact | Low | |
                | Complexity | Simple | |
                | Effort | 1 | |
                | Priority | P3 | |
                """);

        assertThat(result.problems()).isEmpty();
        Issue first = result.issues().get(0);
        assertThat(levels(first)).isEqualTo("High, Partial, Low, Moderate effort, 3, P1");
        assertThat(first.url()).isEqualTo("https://e.org/a/b/issues/12");
        assertThat(first.nextSteps()).containsExactly("Look", "Mend");
        assertThat(levels(result.issues().get(1))).isEqualTo("Low, No, Low, Simple fix, 1, P3");
        assertThat(result.issues().get(1).impact().user().note()).isEqualTo("few");
        assertThat(result.located().get(1).line()).isEqualTo(5);
    }

    @Test
    void readsADocumentInAFence() {
        assertThat(levels("""
                ```markdown
                # Triage
                ## Uploads hang
                - Impact
                    - User: High
                    - Functional: Yes
                    - Brand: Low
                - Complexity: Simple
                - Effort: ~2
                - Priority: High (P1)
                ```
                """)).isEqualTo("uploads-hang Uploads hang: High, Yes, Low, Simple fix, 2, P1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uploads hang — #12",
                "Uploads hang (GitHub issue #12)",
                "#12: Uploads hang",
                "Issue #12: Uploads hang",
                "1.2. Uploads hang (#12)",
                "Issue ID: #12 — Uploads hang",
                "🔴 Uploads hang #12",
                "2️⃣ Uploads hang (#12)",
                "[P1] Uploads hang (#12)",
                "3) Uploads hang — **#12**",
                "Uploads hang | #12"
            })
    void findsIdAndTitle(String heading) {
        Issue issue = only("## " + heading + "\n- User Impact: High\n");
        assertThat(issue.title()).isEqualTo("Uploads hang");
        assertThat(issue.id()).isEqualTo("#12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Uploads hang - Issue ID: #12 (bug)            | #12          | Uploads hang (bug)",
                "Uploads hang — #12 (feature request)          | #12          | Uploads hang (feature request)",
                "Uploads hang - Issue ID: N/A (feature request) | uploads-hang | Uploads hang (feature request)",
                "Uploads hang (Issue ID: N/A)                  | uploads-hang | Uploads hang",
                "Uploads hang — #12 (GitHub)                   | #12          | Uploads hang",
            })
    void keepsTheNoteBehindAnId(String heading, String id, String title) {
        Issue issue = only("## " + heading + "\n- User Impact: High\n");
        assertThat(issue.id()).isEqualTo(id);
        assertThat(issue.title()).isEqualTo(title);
    }

    @Test
    void keepsMentionedIdsOutOfTheId() {
        assertThat(only("## Uploads hang (relates to #12)\n- User Impact: High\n- Status: see #13\n")
                        .id())
                .isEqualTo("uploads-hang");
        assertThat(only("## Uploads hang — team/app PR #12\n- User Impact: High\n")
                        .id())
                .isEqualTo("team/app#12");
        assertThat(only("## Uploads hang (ID: TBD)\n- User Impact: High\n").id())
                .isEqualTo("uploads-hang");
    }

    @Test
    void tellsIssuesWithOneIdApart() {
        String text = "## A thing (#12)\n- User Impact: High\n## Other stuff (#12, item 3)\n- User Impact: Low\n";
        assertThat(read(text).issues()).extracting(Issue::id).containsExactly("#12", "#12-item-3");
        assertThat(problems(text))
                .isEqualTo(
                        "doc.md:3: warning: The id #12 is already used by an issue above; this issue gets the id #12-item-3.");
    }

    @Test
    void reportsWhatItCannotRead() {
        String text = """
                # Triage

                ## Uploads hang
                - User Impact: Hihg
                - Effort: 9
                - Priority: P7
                - **Severity:** awful
                - User Impact: Low
                """;
        assertThat(problems(text)).isEqualTo("""
                doc.md:8: A second user impact (Low); the first one (Hihg at line 4) is kept. Maybe a heading is missing \
                between two issues.
                doc.md:4: Unknown user impact (Hihg): expected Low, Medium, High, Critical, a range of them, or n/a. Did you \
                mean High?
                doc.md:5: Unknown effort (9): expected 1, 2, 3, 4, 5, a range of them, or n/a.
                doc.md:6: Unknown priority (P7): expected P0, P1, P2, P3 or P4.
                doc.md:7: warning: Not read, because "Severity" is not a known field here: "awful\"""");
        assertThat(read(text).issues()).hasSize(1);
    }

    @Test
    void aStepInOneLineIsNeverTakenApart() {
        assertThat(
                        read("## Uploads hang\n- User Impact: High\n- Next Steps: Ask Ann, then Bob; write it down · test it\n")
                                .issues())
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.nextSteps()).containsExactly("Ask Ann, then Bob; write it down · test it"));
    }

    @Test
    void reportsRemarksThatBelongToNoField() {
        assertThat(problems("## Uploads hang\n- User Impact: High\n  - Note: all\n- **Notes:** ask Ann\n"))
                .isEqualTo("doc.md:4: warning: Not read, because \"note\" is not a known field here: \"ask Ann\"");
    }

    @Test
    void reportsDocumentsWithoutIssues() {
        assertThat(problems("")).isEqualTo("doc.md: The document is empty.");
        assertThat(problems("\uFEFF \n\t\n")).isEqualTo("doc.md: The document is empty.");
        assertThat(problems("# Minutes\n\nWe met.\n"))
                .startsWith("doc.md: No issue found: expected a heading or list item");
        assertThat(problems("P\0K\u0003\u0004")).isEqualTo("doc.md: Not text: expected a Markdown document.");
        assertThat(problems("# T\n## A\n- User Impact: High\n## P1 - High\n1. **Search is wrong**: odd\n"))
                .isEqualTo(
                        "doc.md:5: warning: This looks like an issue, but has no fields; it is not read: Search is wrong:"
                                + " odd");
    }

    @Test
    void readsEveryLineEndingAndIgnoresComments() {
        String text = "\uFEFF## Uploads hang\n<!-- User Impact: Low -->\n- User Impact: High\n-\tEffort:\t3\n";
        assertThat(levels(only(text))).isEqualTo("High, unknown, unknown, unknown, 3, null");
        assertThat(levels(only(text.replace("\n", "\r\n")))).isEqualTo("High, unknown, unknown, unknown, 3, null");
    }

    @Test
    void survivesHostileDocuments() {
        String issue = "\n\n## Uploads hang\n- User Impact: High\n";
        List<String> hostile = List.of(
                "> ".repeat(50_000),
                "- ".repeat(50_000),
                "*a **b ".repeat(20_000),
                "[".repeat(100_000),
                "`".repeat(100_000),
                "<!--".repeat(20_000),
                "a:".repeat(100_000),
                "(".repeat(100_000),
                "High / ".repeat(50_000),
                "# " + "triage top ".repeat(50_000),
                "| a ".repeat(50_000),
                " ".repeat(500_000) + "x",
                "- User Impact: " + "High / ".repeat(100_000),
                "## " + "P1 ".repeat(50_000) + "\n- Effort: 3",
                "## A\n- Status: " + "x; Status: ".repeat(20_000),
                "## (" + "#1 (".repeat(50_000) + "\n- Effort: 3");
        for (String text : hostile) {
            ReadResult result = assertTimeout(
                    Duration.ofSeconds(20), () -> read(text + issue), text.substring(0, Math.min(20, text.length())));
            assertThat(result.located().size() + result.problems().size()).isPositive();
        }
    }

    @Test
    void readsLargeDocuments() {
        var text = new StringBuilder("# Triage\n");
        for (int i = 1; text.length() < 10_000_000; i++) {
            text.append("\n## ")
                    .append(i)
                    .append(". Uploads of kind ")
                    .append(i)
                    .append(" hang (#")
                    .append(i)
                    .append(")\n");
            text.append(
                    "- **Impact**:\n  - User Impact: High (all)\n  - Functional Impact: No\n  - Brand Impact: Low\n");
            text.append(
                    "- **Complexity**: Simple fix\n- **Effort**: 3\n- **Priority**: P2\n- **Next Steps**:\n  1. Look\n");
        }
        ReadResult result = assertTimeout(Duration.ofSeconds(60), () -> read(text.toString()));
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).hasSizeGreaterThan(40_000);
    }

    @Test
    void aDocumentWithoutAnEndIsRefused() throws IOException {
        Reader endless = new Reader() {
            @Override
            public int read(char[] letters, int offset, int length) {
                Arrays.fill(letters, offset, offset + length, 'a');
                return length;
            }

            @Override
            public void close() {}
        };
        assertThat(InputFormat.MARKDOWN.reader().read("doc.md", endless).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).startsWith("The document is longer than 50000000 "));
    }

    @Test
    void theNumberOfASectionIsNoPartOfItsTitle() {
        assertThat(read("# T\n\n## 1.2 Login fails\n- **User Impact**: High\n").issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.title()).isEqualTo("Login fails"));
    }

    /** Labels as people and trackers write them; a label that is code is meant exactly as it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - **Labels**: sev1, area/x                                  | sev1; area/x
            - Labels: `sev1` `area/x`                                   | sev1; area/x
            - **Labels:** `sev1`, `a, b`                                | sev1; a, b
            - Label(s): good first issue; help wanted                   | good first issue; help wanted
            - **Issue Labels**: sev1 (`really`)                         | sev1 (really)
            - **Tags**: kind/bug                                        | kind/bug
            - **Labels**: none                                          | ""
            "- **Labels**:\n    - sev1\n    - `area: x`"                 | sev1; area: x
            - **Category:** Bug; **Labels:** sev1; **Complexity:** Easy | sev1
            """)
    void readsLabels(String line, String labels) {
        Issue issue = only("""
                ## Uploads hang
                - **Issue ID**: #12
                - **User Impact**: High
                - **Functional Impact**: Yes
                %s
                - **Effort**: 2
                """.formatted(line.replace("\\n", "\n")));

        assertThat(String.join("; ", issue.labels())).isEqualTo(labels);
    }

    @Test
    void readsWhatATrackerKnowsAndSaysWhatNoneSays() {
        ReadResult result = read("""
                ## 1. The lamp flickers

                - **Issue ID**: LAMP-1
                - **Current Status**: Open
                - **From the Tracker**:
                  - `type: Bug`
                  - `field Where\\: exactly: in the hall: left`
                  - `reactions: 7`
                  - `standing: 93 of 100 behind it, 2 duplicates, quiet for 1 day`
                  - `comments: many`
                  - `colour: red`
                """);

        assertThat(result.issues().get(0).tracked())
                .isEqualTo(Tracked.builder()
                        .type("Bug")
                        .field("Where: exactly", "in the hall: left")
                        .reactions(7)
                        .standing(new BacklogRank(93, 2, null, 1, List.of(), List.of()))
                        .build());
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Not read, because this is not a known tracker field: \"comments: many\"",
                        "Not read, because this is not a known tracker field: \"colour: red\"");
    }
}
