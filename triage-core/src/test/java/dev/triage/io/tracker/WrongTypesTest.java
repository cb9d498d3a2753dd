package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.IssueReader;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is of another type than GitLab and Jira document is told with its path; all else of the issue is read. */
class WrongTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"state\": 1                     | $[0].state: expected text, but found 1.",
                "\"labels\": [[]]                 | $[0].labels[0]: expected text, but found a list.",
                "\"labels\": \"bug\"              | $[0].labels: expected a list, but found text (bug).",
                "\"severity\": 3                  | $[0].severity: expected text, but found 3.",
                "\"weight\": \"heavy\"            | $[0].weight: expected a number, but found text (heavy).",
                "\"weight\": -3                   | $[0].weight: expected a whole number from 0, but found -3.",
                "\"upvotes\": true                | $[0].upvotes: expected a number, but found true.",
                "\"milestone\": \"17.4\"          | $[0].milestone: expected an object, but found text (17.4).",
                "\"milestone\": {\"title\": 17.4} | $[0].milestone.title: expected text, but found 17.4.",
                "\"due_date\": \"soon\"           | $[0].due_date: expected a time, such as 2026-01-31T12:00:00Z, but found text (soon).",
                "\"assignees\": [{\"username\": 7}] | $[0].assignees[0].username: expected text, but found 7.",
                "\"references\": \"a#1\"          | $[0].references: expected an object, but found text (a#1).",
                "\"epic\": {\"title\": {}}        | $[0].epic.title: expected text, but found an object.",
                "\"_links\": {\"closed_as_duplicate_of\": 7} | $[0]._links.closed_as_duplicate_of: expected text, but found 7.",
            })
    void gitLab(String field, String problem) throws IOException {
        ReadResult result = InputFormat.GITLAB
                .reader()
                .read("x", new StringReader("[{\"iid\": 1, \"title\": \"t\", " + field + ", \"web_url\": \"u\"}]"));
        assertThat(result.problems())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).isEqualTo(problem));
        assertThat(result.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.url()).isEqualTo("u"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"issuetype\": \"Bug\"            | issuetype: expected an object, but found text (Bug).",
                "\"priority\": {\"name\": 1}       | priority.name: expected text, but found 1.",
                "\"status\": {\"name\": \"Done\", \"statusCategory\": \"done\"} | status.statusCategory: expected an object, but found text (done).",
                "\"labels\": [1]                   | labels[0]: expected text, but found 1.",
                "\"components\": [1]               | components[0]: expected text, but found 1.",
                "\"fixVersions\": [{\"name\": []}] | fixVersions[0].name: expected text, but found a list.",
                "\"votes\": 7                      | votes: expected an object, but found 7.",
                "\"votes\": {\"votes\": \"7\"}     | votes.votes: expected a number, but found text (7).",
                "\"comment\": [1]                  | comment: expected an object, but found a list.",
                "\"created\": 1767225600000        | created: expected text, but found 1767225600000.",
                "\"duedate\": \"soon\"             | duedate: expected a time, such as 2026-01-31T12:00:00Z, but found text (soon).",
                "\"assignee\": \"Mira\"            | assignee: expected an object, but found text (Mira).",
                "\"issuelinks\": [\"A-1\"]         | issuelinks[0]: expected an object, but found text (A-1).",
                "\"issuelinks\": [{\"type\": \"Blocks\", \"inwardIssue\": {\"key\": \"A-1\"}}] | issuelinks[0].type: expected an object, but found text (Blocks).",
                "\"parent\": \"A-1\"               | parent: expected an object, but found text (A-1).",
                "\"description\": 7                | description: expected text, but found 7.",
            })
    void jira(String field, String problem) throws IOException {
        ReadResult result = InputFormat.JIRA
                .reader()
                .read(
                        "x",
                        new StringReader("{\"issues\": [{\"key\": \"A-2\", \"fields\": {\"summary\": \"s\", " + field
                                + ", \"resolution\": {\"name\": \"Fixed\"}}}]}"));
        assertThat(result.problems()).extracting(Problem::message).containsExactly("$.issues[0].fields." + problem);
        assertThat(result.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.tracked().fields()).hasToString("[Resolution: Fixed]"));
    }

    @Test
    void issuesWithoutAKeyAreLeftOut() throws IOException {
        assertThat(InputFormat.GITLAB
                        .reader()
                        .read("x", new StringReader("[{\"title\": \"t\"}]"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x:1:2: $[0]: an issue without its number: expected one, such as \"iid\": 12."
                                + " It was left out. Maybe add iid to the fields that are exported; glab issue list --output json has it.");
        assertThat(InputFormat.JIRA
                        .reader()
                        .read("x", new StringReader("[{\"fields\": {}}]"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("x:1:2: $[0]: an issue without its key: expected one, such as \"key\": \"OPS-12\"."
                        + " It was left out.");
    }

    @Test
    void refusalsAreTold() throws IOException {
        assertThat(InputFormat.GITLAB
                        .reader()
                        .read("x", new StringReader("{\"message\": \"401 Unauthorized\"}"))
                        .problems())
                .extracting(Problem::message)
                .containsExactly("$: the tracker returned an error instead of issues: 401 Unauthorized");
        assertThat(InputFormat.JIRA
                        .reader()
                        .read("x", new StringReader("{\"errorMessages\": [\"No such field.\"], \"errors\": {}}"))
                        .problems())
                .extracting(Problem::message)
                .containsExactly("$: the tracker returned an error instead of issues: No such field.");
    }

    /** Line breaks before a document count. */
    @Test
    void placesCountFromTheBeginningOfTheDocument() throws IOException {
        for (IssueReader reader :
                List.of(InputFormat.JIRA.reader(), InputFormat.GITLAB.reader(), InputFormat.GITHUB.reader())) {
            assertThat(reader.read("x", new StringReader("\n\n  [{\"x\": 1}]")).problems())
                    .singleElement()
                    .satisfies(one -> assertThat(one.toString()).startsWith("x:3:4: $[0]: expected an issue"));
        }
    }
}
