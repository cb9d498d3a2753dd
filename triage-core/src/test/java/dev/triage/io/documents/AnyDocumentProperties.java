package dev.triage.io.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No document ends a run: what a reader cannot make an issue of is a problem, and never an exception. */
class AnyDocumentProperties {

    /** Texts that say nothing or little, as values of fields. */
    private static final List<String> WORDS = List.of(
            "", " ", "_", "-", "\\u2003", "\\u0000", "None", "High", "x: ", "P1", "#7", "A-7", "` `", "()", "[x]");

    private static final List<String> NAMES = List.of(
            "id",
            "title",
            "status",
            "url",
            "labels",
            "nextSteps",
            "assignees",
            "recommendedPriority",
            "pinnedPriority",
            "tracked",
            "categories",
            "components",
            "user",
            "functional",
            "complexity",
            "effort",
            "notes",
            "name",
            "reason",
            "text",
            "kind",
            "fields",
            "value",
            "type",
            "milestone",
            "due",
            "standing",
            "ahead",
            "pullRequests",
            "key",
            "summary",
            "priority",
            "issuetype",
            "fixVersions",
            "issuelinks",
            "inwardIssue",
            "parent",
            "description",
            "comment",
            "votes",
            "customfield_1",
            "number",
            "state",
            "stateReason",
            "body",
            "issue_field_values",
            "issue_field_name",
            "single_select_option",
            "comments",
            "iid",
            "severity",
            "health_status",
            "weight",
            "references",
            "full",
            "_links",
            "closed_as_duplicate_of",
            "web_url",
            "epic",
            "issue_type",
            "statusCategory");

    private static final List<String> MARKDOWN = List.of(
            "# D",
            "## #12 Title",
            "## ` `",
            "## ",
            "- **Issue ID**: ` `",
            "- **Title**: ` `",
            "- **User Impact**: High",
            "- **User Impact**: ` `",
            "- **Status**: ` `",
            "- **Potential Assignees**:",
            "- **Potential Assignees**: ` `",
            "- **Categories**: ` `, ` / `",
            "- **Affected Components**: ` `",
            "- **Labels**: ` ` ` `",
            "- **Next Steps**:",
            "- **Dependencies**: ` `",
            "- **Tracker Data**:",
            "- **Tracked**:",
            "  - field a: ` `",
            "  - field ` `: b",
            "  - type: ` `",
            "  - - ",
            "  - ` `",
            "    - ` `",
            "  - ",
            "    - x",
            "  1. ",
            "**Priority**: ` `",
            "- **Recommended Priority**: P1 (` `)",
            "- **Pinned Priority**: ` `",
            "| Issue | ` ` |",
            "|---|---|",
            "| ` ` | |",
            "> - ",
            "```",
            "---",
            "",
            "1. ` `",
            "- **Effort**: ` `",
            "- **Complexity**: ` `",
            "- **URL**: ` `");

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "Summary",
            "Issue key",
            "Status",
            "Labels",
            "Components",
            "Categories",
            "Assignee",
            "Priority",
            "Effort",
            "Custom field ( )",
            "Custom field (_)",
            "",
            " ",
            "Fix Version/s",
            "Outward issue link (Blocks)",
            "Description",
            "Milestone",
            "Due",
            "Votes");

    @Property(tries = 2000)
    void markdown(@ForAll("markdownDocuments") String text) throws IOException {
        assertThat(read(text, InputFormat.MARKDOWN)).isNotNull();
    }

    @Property(tries = 2000)
    void json(@ForAll("jsonValues") String value, @ForAll("jsonFormats") InputFormat format) throws IOException {
        String title = format == InputFormat.JIRA ? "{\"key\":\"A-1\",\"fields\":" + value + "}" : value;
        String text = format == InputFormat.JSON_LINES ? title : "[" + title + "]";
        assertThat(read(text, format)).isNotNull();
    }

    @Property(tries = 1000)
    void csv(@ForAll("tables") String text) throws IOException {
        assertThat(read(text, InputFormat.CSV)).isNotNull();
    }

    @Example
    void anEmptyBulletBelowAnotherNamesNoPerson() throws IOException {
        ReadResult read = read(
                "# D\n\n## #12 Title\n- **User Impact**: High\n- **Potential Assignees**:\n  - - \n",
                InputFormat.MARKDOWN);
        assertThat(read.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.assignees()).isEmpty());
    }

    @Example
    void codeWithoutLettersIsNoId() throws IOException {
        ReadResult read = read(
                "# D\n\n## #12 Title\n- **User Impact**: High\n- **Issue ID**: ` `\n- **Suggested Assignees**: ` `\n",
                InputFormat.MARKDOWN);
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.id()).isEqualTo("#12");
            assertThat(issue.assignees()).isEmpty();
        });
    }

    private static ReadResult read(String text, InputFormat format) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        Documents.read("x", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format, collector);
        return collector.result();
    }

    @Provide
    Arbitrary<String> markdownDocuments() {
        return Arbitraries.of(MARKDOWN)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(lines -> "# D\n\n## #12 Title\n- **User" + " Impact**: High\n" + String.join("\n", lines) + "\n");
    }

    @Provide
    Arbitrary<InputFormat> jsonFormats() {
        return Arbitraries.of(
                InputFormat.JSON, InputFormat.JSON_LINES, InputFormat.GITHUB, InputFormat.GITLAB, InputFormat.JIRA);
    }

    @Provide
    Arbitrary<String> jsonValues() {
        return object(2);
    }

    private static Arbitrary<String> object(int depth) {
        return Combinators.combine(Arbitraries.of(NAMES), value(depth))
                .as((name, value) -> "\"" + name + "\":" + value)
                .list()
                .ofMaxSize(5)
                .map(members -> "{\"id\":\"#1\",\"number\":1,\"iid\":1,\"title\":\"t\"" + (members.isEmpty() ? "" : ",")
                        + String.join(",", members) + "}");
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> plain = Arbitraries.oneOf(
                Arbitraries.of(WORDS).map(word -> "\"" + word.replace("\"", "\\\"") + "\""),
                Arbitraries.of("null", "true", "-1", "0", "7", "1e9", "4000000000", "[]", "{}"));
        return depth == 0
                ? plain
                : Arbitraries.oneOf(
                        plain,
                        object(depth - 1),
                        value(depth - 1).list().ofMaxSize(3).map(values -> "[" + String.join(",", values) + "]"));
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<List<String>> head =
                Arbitraries.of(COLUMNS).list().ofMinSize(1).ofMaxSize(6);
        Arbitrary<List<String>> row = Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(head, row.list().ofMaxSize(3))
                .as((columns, rows) -> "id,title," + String.join(",", columns) + "\n"
                        + String.join(
                                "\n",
                                rows.stream()
                                        .map(cells -> "1,t," + String.join(",", cells))
                                        .toList())
                        + "\n");
    }
}
