package dev.triage.io.json;

import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.internal.Malformed;
import dev.triage.io.internal.SeenIds;
import dev.triage.io.internal.TextStart;
import dev.triage.io.internal.json.ProblemReporter;
import java.util.List;
import java.util.function.Consumer;

/** What is known of a document of JSON Lines beyond each of its parts. Parts use it while they are delivered. */
final class JsonLinesDocument {

    private final String name;
    private final SeenIds seen = new SeenIds();
    private Malformed malformed = Malformed.NONE;
    private boolean empty = true;

    JsonLinesDocument(String name) {
        this.name = name;
    }

    /** How places call it. */
    String name() {
        return name;
    }

    /** The line in which an id was seen before, see {@link SeenIds#earlier}. */
    int earlier(String id, int line) {
        return seen.earlier(id, line);
    }

    /** Notes what the next part has. */
    void add(boolean blank, Malformed found) {
        empty &= blank;
        malformed = malformed.plus(found);
    }

    /** A document that cannot be read at all. */
    DocumentPart notText() {
        Problem problem = Problem.error(name, 0, 0, TextStart.notText("JSON Lines"));
        return new Closing(sink -> sink.problem(problem));
    }

    /** A line that is skipped. */
    DocumentPart tooLong(int line) {
        return new Closing(sink -> {
            empty = false;
            sink.problem(tooLong(name, line));
        });
    }

    static Problem tooLong(String document, int line) {
        return Problem.error(
                document,
                line,
                0,
                "This line is longer than " + JsonLinesSplitter.LONGEST_LINE
                        + " bytes: expected one issue on each line. This line was left out.");
    }

    /** What is to be said when all parts are delivered. */
    DocumentPart end() {
        return new Closing(sink -> {
            if (empty) {
                JsonLinesReader.reportEmpty(new ProblemReporter(name, sink));
            }
            if (malformed.count() > 0) {
                sink.problem(malformed.problem(name));
            }
        });
    }

    /** A part without issues. */
    private record Closing(Consumer<IssueSink> delivery) implements DocumentPart {

        @Override
        public List<LocatedIssue> issues() {
            return List.of();
        }

        @Override
        public void deliver(IssueSink sink) {
            delivery.accept(sink);
        }
    }
}
