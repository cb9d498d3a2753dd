package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.triage.io.DocumentPart;
import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.TextStart;
import dev.triage.io.internal.json.JsonMistake;
import dev.triage.io.internal.json.JsonTokens;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.ProblemReporter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues from JSON Lines: one JSON object a line, each an issue as {@link JsonReader} reads it.
 *
 * <p>A line that is broken is reported, and the lines after it are read all the same; blank lines are skipped. Memory
 * is needed for some lines at a time, besides some 25 bytes for each of the last million issues, among which a
 * duplicate id is noticed. Instances keep no state and can be shared between threads.
 */
public final class JsonLinesReader implements IssueReader {

    /** Makes a reader. */
    public JsonLinesReader() {}

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        ProblemReporter problems = new ProblemReporter(document, sink);
        TextStart start = TextStart.of(text);
        if (!start.text()) {
            problems.error(1, 1, TextStart.notText("JSON Lines"));
            return;
        }
        JsonIssues issues = new JsonIssues(problems);
        BufferedReader lines = start.reader();
        boolean empty = true;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.length() > JsonLinesSplitter.LONGEST_LINE) {
                empty = false;
                sink.problem(JsonLinesDocument.tooLong(document, number));
            } else if (!line.isBlank()) {
                empty = false;
                JsonValue value = value(line, number, problems);
                if (value != null) {
                    issues.deliver(value);
                }
            }
        }
        if (empty) {
            reportEmpty(problems);
        }
    }

    /**
     * Splits a document in UTF-8 into parts that can be read on several threads; this is much faster than reading
     * characters, too. What is read and reported is the same.
     *
     * @param document the name of the document in messages
     * @param input its bytes; the caller closes it
     * @param parts takes the parts in order, as soon as they are fetched
     * @throws IOException if the bytes cannot be read
     */
    public void split(String document, InputStream input, Consumer<? super DocumentPart> parts) throws IOException {
        JsonLinesSplitter splitter = new JsonLinesSplitter(document, input);
        for (DocumentPart part = splitter.next(); part != null; part = splitter.next()) {
            parts.accept(part);
        }
    }

    /**
     * Reads a single line, for a program that gets lines from another place: from a queue, a table, or a file that
     * several machines read. Other lines are not known, so a duplicate id is not noticed. A blank line gives no issue.
     *
     * <pre>{@code
     * reader.readLine("queue", 1, "{\"id\": \"#12\", \"title\": \"Crash on start\"}", sink);
     * }</pre>
     *
     * @param document how to call the source in places
     * @param number the number of the line, from 1, as problems name it
     * @param line the line, without its end
     * @param sink takes the issue, and what is wrong with it
     */
    public void readLine(String document, int number, String line, IssueSink sink) {
        if (line.isBlank()) {
            return;
        }
        ProblemReporter problems = new ProblemReporter(document, sink);
        try {
            JsonValue value = value(line, number, problems);
            if (value != null) {
                new JsonIssues(problems).deliver(value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory can always be read.", impossible);
        }
    }

    /** The value that a line is, or null, with a problem, if it is broken. */
    static @Nullable JsonValue value(String line, int number, ProblemReporter problems) throws IOException {
        try (JsonTokens tokens = JsonTokens.ofLine(line, number)) {
            try {
                tokens.next();
                JsonValue value = tokens.value("");
                JsonMistake more = tokens.end();
                if (more == null) {
                    return value;
                }
                // A line with more text after the object is broken as a whole.
                problems.broken(more, "Expected one issue on each line. This line was left out.");
            } catch (JsonProcessingException broken) {
                problems.broken(tokens.mistake(broken), "This line was left out.");
            }
            return null;
        }
    }

    static void reportEmpty(ProblemReporter problems) {
        problems.error(1, 1, "Empty: expected " + JsonIssues.AN_ISSUE + " on each line.");
    }
}
