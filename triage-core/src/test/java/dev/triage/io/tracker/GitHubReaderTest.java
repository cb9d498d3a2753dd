package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.GoldenFile;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubReaderTest {

    private static ReadResult read(String json) throws IOException {
        return InputFormat.GITHUB.reader().read("x", new StringReader(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "search-by-command", "rest-pages", "search", "graphql", "event"})
    void readsExports(String name) throws IOException {
        GoldenFile.check(
                "tracker/github/" + name + ".read.txt",
                Exports.read(InputFormat.GITHUB.reader(), "github/" + name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\": 1, \"title\": \"t\"}",
                "[{\"number\": 1, \"title\": \"t\"}]",
                "[[{\"number\": 1, \"title\": \"t\"}], []]",
                "[][{\"number\": 1, \"title\": \"t\"}]\n[]",
                "{\"items\": [{\"number\": 1, \"title\": \"t\"}]}",
                "{\"issues\": [{\"number\": 1, \"title\": \"t\"}]}",
                "{\"data\": {\"repository\": {\"issue\": {\"number\": 1, \"title\": \"t\"}}}}",
                "{\"data\": {\"mine\": {\"issues\": {\"edges\": [{\"node\": {\"number\": 1, \"title\": \"t\"}}]}}}}",
                "[{\"data\": {\"repository\": {\"issues\": {\"nodes\": [{\"number\": 1, \"title\": \"t\"}]}}}}]",
                "{\"action\": \"opened\", \"issue\": {\"number\": 1, \"title\": \"t\"}}",
                "{\"url\": \"https://github.com/a/b/issues/1\", \"title\": \"t\"}",
                "\uFEFF [ {\"unknown\": {\"number\": 2, \"issues\": []}, \"number\": 1, \"title\": \"t\"} ] "
            })
    void findsIssuesWhateverIsAroundThem(String json) throws IOException {
        ReadResult result = read(json);
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues())
                .extracting(issue -> issue.id() + " " + issue.title())
                .containsExactly("#1 t");
    }

    /** The command line of GitHub writes it for open issues. */
    @Test
    void theFirstDayOfTheCalendarIsNoTime() throws IOException {
        ReadResult result = read("[{\"number\": 1, \"title\": \"t\", \"state\": \"open\","
                + " \"closedAt\": \"0001-01-01T00:00:00Z\", \"createdAt\": \"2026-01-31T12:00:00Z\"}]");
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues().get(0).tracked().closed()).isNull();
    }

    @Test
    void readsALineEach() throws IOException {
        ReadResult result = read("{\"number\": 1, \"title\": \"a\"}\n{\"number\": 2, \"title\": \"b\"}\n");
        assertThat(result.problems()).isEmpty();
        assertThat(result.located())
                .extracting(one -> one.issue().id() + ":" + one.line())
                .containsExactly("#1:1", "#2:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"state\": \"OPEN\"}                                         | Open                  | open",
                "{\"state\": \"open\", \"state_reason\": \"reopened\"}         | Open (reopened)       | open",
                "{\"state\": \"CLOSED\", \"stateReason\": \"COMPLETED\"}       | Closed (completed)    | closed",
                "{\"state\": \"closed\", \"state_reason\": \"not_planned\"}    | Closed (not planned)  | closed",
                "{\"state\": \"closed\", \"state_reason\": null}               | Closed                | closed",
                "{\"closed\": true}                                            | Closed                | closed",
                "{\"closed\": false}                                           | Open                  | open",
                "{\"closedAt\": \"2026-01-01T00:00:00Z\"}                      | Closed                | closed",
            })
    void saysHowFarIssuesHaveCome(String fields, String text, String kind) throws IOException {
        var status = read("{\"number\": 1, \"title\": \"t\", " + fields.substring(1))
                .issues()
                .get(0)
                .status();
        assertThat(status.text()).isEqualTo(text);
        assertThat(status.kind().label()).isEqualTo(kind);
    }

    @Test
    void leavesTheStatusOpenIfNobodyStatesIt() throws IOException {
        assertThat(read("{\"number\": 1, \"title\": \"t\"}").issues().get(0).status())
                .isNull();
    }

    /** Each of these is wrong in one place; all else of the issue is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": 7               | 39 | $[0].title: expected text, but found 7.",
                "\"state\": true            | 39 | $[0].state: expected text, but found true.",
                "\"stateReason\": 7         | 45 | $[0].stateReason: expected text, but found 7.",
                "\"labels\": \"bug\"        | 40 | $[0].labels: expected a list, but found text (bug).",
                "\"labels\": [7]            | 41 | $[0].labels[0]: expected text, but found 7.",
                "\"labels\": [{\"name\": 7}] | 50 | $[0].labels[0].name: expected text, but found 7.",
                "\"labels\": {\"nodes\": [{\"name\": []}]} | 60 | $[0].labels.nodes[0].name: expected text, but found a list.",
                "\"assignees\": {\"edges\": [7]} | 54 | $[0].assignees.edges[0]: expected an object, but found 7.",
                "\"milestone\": 2.4         | 43 | $[0].milestone: expected an object, but found 2.4.",
                "\"milestone\": {\"dueOn\": \"soon\"} | 53 | $[0].milestone.dueOn: expected a time, such as 2026-01-31T12:00:00Z, but found text (soon).",
                "\"createdAt\": 1767225600  | 43 | $[0].createdAt: expected text, but found 1767225600.",
                "\"updatedAt\": \"3/4/2026\" | 43 | $[0].updatedAt: expected a time, such as 2026-01-31T12:00:00Z, but found text (3/4/2026).",
                "\"comments\": \"many\"     | 42 | $[0].comments: expected a number, but found text (many).",
                "\"comments\": -1           | 42 | $[0].comments: expected a whole number from 0, but found -1.",
                "\"comments\": 1.5          | 42 | $[0].comments: expected a whole number from 0, but found 1.5.",
                "\"reactions\": 4           | 43 | $[0].reactions: expected an object, but found 4.",
                "\"reactionGroups\": [{\"users\": 4}] | 59 | $[0].reactionGroups[0].users: expected an object, but found 4.",
                "\"url\": {}                | 37 | $[0].url: expected text, but found an object.",
                "\"body\": 7                | 38 | $[0].body: expected text, but found 7.",
                "\"type\": []               | 38 | $[0].type: expected an object, but found a list.",
                "\"closed\": \"no\"         | 40 | $[0].closed: expected true or false, but found text (no).",
                "\"duplicateOf\": 3         | 45 | $[0].duplicateOf: expected an object, but found 3.",
                "\"blockedBy\": [3]         | 44 | $[0].blockedBy[0]: expected an object, but found 3.",
                "\"issue_dependencies_summary\": 3 | 60 | $[0].issue_dependencies_summary: expected an object, but found 3.",
            })
    void saysWhereATypeIsWrongAndReadsTheRest(String field, int column, String message) throws IOException {
        ReadResult result = read("[{\"number\": 1, \"title\": \"t\", " + field + ", \"author\": 7}]");
        assertThat(result.problems())
                .extracting(Problem::toString)
                .filteredOn(problem -> !problem.contains("has no title"))
                .containsExactly("x:1:" + column + ": " + message);
        assertThat(result.issues())
                .extracting(issue -> issue.id() + " " + issue.title())
                .containsExactly(field.startsWith("\"title\"") ? "#1 #1" : "#1 t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``             | x:1:1: Empty: expected an export of GitHub. Maybe the command that makes it failed.",
                "7              | x:1:1: $: expected an issue, but found 7.",
                "[7]            | x:1:2: $[0]: expected an issue, but found 7.",
                "[{}, {\"a\": 1}] | x:1:6: $[1]: expected an issue in an export of GitHub.",
                "{\"message\": \"Not Found\", \"status\": \"404\"} | x:1:1: $: the tracker returned an error instead of issues: Not Found",
                "{\"data\": null, \"errors\": [{\"message\": \"No such field.\"}]} | x:1:1: $: the tracker returned an error instead of issues: No such field.",
                "[{\"title\": \"t\"}] | x:1:2: $[0]: an issue without its number: expected one, such as \"number\": 12. It was left out. Maybe add number to the fields that are exported (gh issue list --json number,title,labels,state).",
                "[{\"number\": 1}] | x:1:2: $[0]: #1 has no title: expected one. The id is used as the title.",
                "[{\"number\": 1, \"title\": \"t\"}, | x:1:30: The document ends inside the list, which began at line 1. Only what is complete before this place was read.",
            })
    void saysWhatIsNoExport(String json, String problem) throws IOException {
        assertThat(read(json).problems())
                .extracting(Problem::toString)
                .filteredOn(text -> !text.contains("pull request"))
                .containsExactly(problem);
    }

    /** As {@code gh pr list --json number,title,url} writes them. */
    @Test
    void theAddressTellsPullRequestsFromIssues() throws IOException {
        ReadResult result = read("""
                [{"number": 3, "title": "Fix it", "url": "https://github.com/acme/shop/pull/3"},
                 {"number": 4, "title": "Crash", "url": "https://github.com/acme/shop/issues/4"}]
                """);

        assertThat(result.issues()).extracting(Issue::id).containsExactly("#4");
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("1 pull request", "only issues are read"));
    }
}
