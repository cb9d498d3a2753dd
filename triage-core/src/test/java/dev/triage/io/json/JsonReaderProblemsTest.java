package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message as it prints. */
class JsonReaderProblemsTest {

    private static final String EXPECTED =
            "expected an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"}";

    @ParameterizedTest
    @MethodSource("fields")
    void saysWhatIsWrongWithAField(String field, String problem) throws IOException {
        String json = "{\"id\": \"#1\", \"title\": \"t\",\n" + field + "}";
        ReadResult result = new JsonReader().read("b.json", new StringReader(json));
        assertThat(result.issues()).hasSize(1);
        assertThat(result.problems()).extracting(Problem::toString).containsExactly("b.json:" + problem);
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of(
                        "\"impact\": {\"user\": \"Severe\"}",
                        "2:20: impact.user: unknown user impact (Severe): expected Low, Medium, High, Critical,"
                                + " a range of them, or n/a."),
                Arguments.of(
                        "\"resources\": {\"effort\": 2.5}",
                        "2:25: resources.effort: unknown effort (2.5): expected 1, 2, 3, 4, 5, a range of them, or n/a."),
                Arguments.of(
                        "\"resources\": {\"effort\": [3, 4]}",
                        "2:25: resources.effort: expected a level or a range in one text, such as \"3-4\", but found a list."),
                Arguments.of(
                        "\"impact\": \"High\"",
                        "2:11: impact: expected an object with user, functional, brand and notes, but found text (High)."),
                Arguments.of(
                        "\"impact\": {\"notes\": \"High\"}",
                        "2:21: impact.notes: expected an object with user, functional and brand, but found text (High)."),
                Arguments.of(
                        "\"status\": [\"open\"]",
                        "2:11: status: expected text, or an object with text and kind, but found a list."),
                Arguments.of(
                        "\"status\": {\"text\": \"Parked\", \"kind\": \"opened\"}",
                        "2:38: status.kind: unknown kind (opened): expected open, in progress, proposed, closed, unclear."),
                Arguments.of("\"nextSteps\": [\"a\", {}]", "2:20: nextSteps[1]: expected text, but found an object."),
                Arguments.of(
                        "\"classification\": {\"categories\": [\" \"]}",
                        "2:35: classification.categories[0]: expected a name, but found blank text."),
                Arguments.of(
                        "\"assignees\": [\" \"]",
                        "2:15: assignees[0]: expected an assignee with a name, but found blank text."),
                Arguments.of(
                        "\"assignees\": {\"reason\": \"knows it\"}",
                        "2:14: assignees: expected an assignee with a name, but found an object."),
                Arguments.of(
                        "\"recommendedPriority\": 2",
                        "2:24: recommendedPriority: unknown priority (2): expected P0, P1, P2, P3 or P4. Did you mean P2?"),
                Arguments.of(
                        "\"recommendedPriority\": {\"priority\": \"urgent\"}",
                        "2:37: recommendedPriority.priority: unknown priority (urgent): expected P0, P1, P2, P3 or P4."),
                Arguments.of(
                        "\"recommendedPriority\": {\"condition\": \"rain\"}",
                        "2:24: recommendedPriority: expected both a priority and the condition."),
                Arguments.of(
                        "\"pinnedPriority\": \"P1 (if it rains)\"",
                        "2:19: warning: pinnedPriority: the words beside it (if it rains) were left out: expected only a priority, because a pinned priority has no condition."),
                Arguments.of("\"impakt\": {}", "2:1: warning: impakt: unknown field, left out. Did you mean impact?"),
                Arguments.of(
                        "\"impact\": {\"users\": \"High\"}",
                        "2:12: warning: impact.users: unknown field, left out. Did you mean user?"),
                Arguments.of(
                        "\"priority\": \"P1\"",
                        "2:1: warning: priority: unknown field, left out. Did you mean recommendedPriority or pinnedPriority?"),
                Arguments.of(
                        "\"user_impact\": \"High\"",
                        "2:1: warning: user_impact: unknown field, left out. Did you mean impact.user?"),
                Arguments.of("\"colour\": \"blue\"", "2:1: warning: colour: unknown field, left out."),
                Arguments.of(
                        "\"url\": \"a\",\n\"url\": \"b\"",
                        "3:1: warning: url: stated twice, first in line 2; the last one counts."),
                Arguments.of(
                        "\"url\": null} {}",
                        "2:14: More text after the end. The text after this place was left out. Maybe this is JSON Lines, one issue on each line; call it .jsonl then."),
                Arguments.of(
                        "\"url\": null} xyz {",
                        "2:14: More text after the end. The text after this place was left out."));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysWhatIsWrongWithADocument(String json, String problem) throws IOException {
        ReadResult result = new JsonReader().read("b.json", new StringReader(json));
        assertThat(result.issues()).isEmpty();
        assertThat(result.problems()).extracting(Problem::toString).containsExactly("b.json:" + problem);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("", "1:1: Empty: " + EXPECTED + " or a list of issues."),
                Arguments.of(" \n\n", "1:1: Empty: " + EXPECTED + " or a list of issues."),
                Arguments.of(
                        "\u0089PNG\r\n\u0000\u0000",
                        "1:1: Not text: expected a JSON document in UTF-8, but found zero bytes. Maybe it is in UTF-16: save it as UTF-8."),
                Arguments.of(
                        "\"High\"",
                        "1:1: Expected an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"} or a list of issues, but found text (High)."),
                Arguments.of(
                        "\n 12",
                        "2:2: Expected an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"} or a list of issues, but found 12."),
                Arguments.of(
                        "{\"title\": \"t\"}",
                        "1:1: Missing id: expected one, such as \"id\": \"#6211\". The issue was left out, because a decision needs the id of its issue."
                                + " Maybe add the number to what is exported from the tracker (gh issue list --json number,title,labels,state)."),
                Arguments.of(
                        "{\"title\": \"t\",\n \"id\": \"  \"}",
                        "2:8: Missing id: expected one, such as \"id\": \"#6211\". The issue was left out, because a decision needs the id of its issue."),
                Arguments.of(
                        "[\n[]]",
                        "2:1: [0]: expected an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"}, but found a list."),
                Arguments.of(
                        "{\"issues\": \"none\"}", "1:12: issues: expected a list of issues, but found text (none)."),
                Arguments.of("{\"issues\": null}", "1:12: issues: expected a list of issues, but found null."),
                Arguments.of(
                        "{\"issue\": 5}",
                        "1:11: issue: expected an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"}, but found 5."),
                Arguments.of(
                        "{\"issue\": null}",
                        "1:1: issue: expected an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"}, but found null."),
                Arguments.of(
                        "[",
                        "1:2: The document ends inside the list, which began at line 1. Only what is complete before this place was read."),
                Arguments.of(
                        "{\"id\": 1,\n \"title\": \"t",
                        "2:13: The document ends inside the object, which began at line 1. Only what is complete before this place was read."),
                Arguments.of(
                        "\"High",
                        "1:6: The document ends inside a value. Only what is complete before this place was read."),
                Arguments.of(
                        "[{\"id\": 1,}]",
                        "1:11: Expected a name in double quotes, but found }. Maybe delete the comma before it. Only what is complete before this place was read."),
                Arguments.of(
                        "{\n'id': 1}",
                        "2:1: Expected a name in double quotes, but found 'id'. Put it in double quotes: \"id\". Only what is complete before this place was read."),
                Arguments.of(
                        "{\"id\": 1, \"title\": tru",
                        "1:20: Expected a value, but found tru. Maybe true. Only what is complete before this place was read."),
                Arguments.of(
                        "# Backlog\n\n- nothing",
                        "1:1: JSON has no comments. Maybe delete this one. Only what is complete before this place was read."));
    }
}
