package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.TextStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * Reads issues from JSON Lines: one JSON object a line, each an issue as {@link JsonReader} reads it.
 *
 * <p>A line that is broken is reported, and the lines after it are read all the same; blank lines are skipped. Memory
 * is needed for one line at a time, besides the ids of the last 100,000 issues, among which an id that comes again is
 * noticed. Instances keep no state and can be shared between threads.
 */
public final class JsonLinesReader implements IssueReader {

    /** Makes a reader. */
    public JsonLinesReader() {}

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        Problems problems = new Problems(document, sink);
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
            if (!line.isBlank()) {
                empty = false;
                readLine(line, number, problems, issues);
            }
        }
        if (empty) {
            problems.error(1, 1, "Empty: expected " + JsonIssues.AN_ISSUE + " on each line.");
        }
    }

    /**
     * Reads a single line, for whoever gets lines from elsewhere: from a queue, a table, or a file that several machines
     * read. Nothing is known of other lines, so an id that comes again goes unnoticed. A blank line holds nothing.
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
        Problems problems = new Problems(document, sink);
        try {
            readLine(line, number, problems, new JsonIssues(problems));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot fail to be fetched.", impossible);
        }
    }

    private static void readLine(String line, int number, Problems problems, JsonIssues issues) throws IOException {
        try (JsonTokens tokens = JsonTokens.ofLine(line, number)) {
            try {
                tokens.next();
                JsonValue value = tokens.value();
                // A line that goes on is broken as a whole; half of it would be worse than none.
                String more = "More text after the end: expected one issue on each line. This line was left out.";
                if (!tokens.reportMore(problems, more, "")) {
                    issues.deliver(value, "");
                }
            } catch (JsonProcessingException broken) {
                tokens.reportBroken(problems, broken);
            }
        }
    }
}
