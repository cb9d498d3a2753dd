package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

    private static final String GOOD = "{\"id\": 1, \"title\": \"t\"}";

    private static ReadResult read(String lines) throws IOException {
        return new JsonLinesReader().read("b.jsonl", new StringReader(lines));
    }

    @Test
    void readsALineAtATimeAndSkipsBlankOnes() throws IOException {
        ReadResult result =
                read("\uFEFF" + GOOD + "\n\n  \r\n{\"issue\": {\"id\": 2, \"title\": \"u\"}, \"decision\": 1}");
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues())
                .containsExactly(
                        Issue.named("1", "t").build(), Issue.named("2", "u").build());
        assertThat(result.located()).extracting(LocatedIssue::line).containsExactly(1, 4);
    }

    @Test
    void readsALineThatComesFromElsewhere() {
        ReadResult.Collector found = new ReadResult.Collector();
        JsonLinesReader reader = new JsonLinesReader();
        reader.readLine("queue", 7, GOOD, found);
        reader.readLine("queue", 8, " ", found);
        reader.readLine("queue", 9, "{", found);
        reader.readLine("queue", 10, GOOD, found);

        assertThat(found.result().located())
                .extracting(located -> located.document() + ":" + located.line() + " "
                        + located.issue().id())
                .containsExactly("queue:7 1", "queue:10 1");
        assertThat(found.result().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "queue:9:2: The line ends inside the object. This line was left out.",
                        "queue:7: warning: The id (1) belongs to 2 issues, also in queue:10. All are kept; a reference to this id"
                                + " is ambiguous.");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsTheLinesAfterABrokenOne(String broken, String problem) throws IOException {
        ReadResult result = read("\n" + broken + "\n" + GOOD);
        assertThat(result.problems()).extracting(Problem::toString).containsExactly("b.jsonl:" + problem);
        assertThat(result.located()).extracting(LocatedIssue::line).containsExactly(3);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("{\"id\": 2, \"impact\": {", "2:22: The line ends inside impact. This line was left out."),
                Arguments.of("{", "2:2: The line ends inside the object. This line was left out."),
                Arguments.of(
                        "{\"id\": 2, \"title\": \"t", "2:22: The line ends inside the object. This line was left out."),
                Arguments.of("}", "2:1: This } has no opening bracket. Maybe delete it. This line was left out."),
                Arguments.of(
                        "{\"id\": 2, \"title\": \"t\"},",
                        "2:24: More text after the end. Expected one issue on each line. This line was left out."),
                Arguments.of(
                        "{\"id\": 2, \"title\": \"t\"} {}",
                        "2:25: More text after the end. Expected one issue on each line. This line was left out."),
                Arguments.of(
                        "[]",
                        "2:1: Expected an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"}, but found a list."),
                Arguments.of(
                        "7",
                        "2:1: Expected an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"}, but found 7."),
                Arguments.of(
                        "{\"title\": \"t\"}",
                        "2:1: Missing id: expected one, such as \"id\": \"#6211\". The issue was left out, because a decision needs the id of its issue."
                                + " Maybe add the number to what is exported from the tracker (gh issue list --json number,title,labels,state)."));
    }

    /** In bytes, these are the first letters of JSON in UTF-32 and in UTF-16. */
    @ParameterizedTest
    @ValueSource(strings = {"{\u0000\u0000\u0000\"re", "{\u0000", "{\u0000\"\u0000"})
    void aLineThatLooksLikeAnotherEncodingIsBroken(String broken) throws IOException {
        ReadResult result = read(GOOD + "\n" + " ".repeat(100_000) + "\n" + broken + "\n{\"id\": 2, \"title\": \"u\"}");
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).endsWith("This line was left out.");
        });
        assertThat(result.located()).extracting(LocatedIssue::line).containsExactly(1, 4);
    }

    @Test
    void namesTheLineOfTheFirstIssueWithTheSameId() throws IOException {
        ReadResult result = read(GOOD + "\n{\"id\": 2, \"title\": \"t\"}\n" + GOOD);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("b.jsonl:3:8: The id (1) belongs to the issue in line 1 already:"
                        + " expected another one. This issue was left out.");
        assertThat(result.issues()).hasSize(2);
    }

    @Test
    void saysThatADocumentIsEmptyOrNotText() throws IOException {
        assertThat(read("\n \n").problems())
                .extracting(Problem::toString)
                .containsExactly("b.jsonl:1:1: Empty: expected an issue, such as"
                        + " {\"id\": \"#6211\", \"title\": \"Crash on start\"} on each line.");
        assertThat(read("{\u0000\"\u0000").problems())
                .extracting(Problem::toString)
                .containsExactly("b.jsonl:1:1: Not text: expected JSON Lines in UTF-8, but found zero bytes."
                        + " Maybe it is in UTF-16: save it as UTF-8.");
    }
}
