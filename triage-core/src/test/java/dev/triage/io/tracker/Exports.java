package dev.triage.io.tracker;

import dev.triage.io.IssueReader;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.json.JsonWriter;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The exports beside these tests, made up after the documentation of each tracker, and what is read from them. */
final class Exports {

    private Exports() {}

    static String text(String name) {
        try (InputStream stream = Exports.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a reader makes of an export: the issues as JSON, and below them the problems. */
    static String read(IssueReader reader, String name) throws IOException {
        ReadResult result;
        try (Reader text = new InputStreamReader(Exports.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            result = reader.read(name.substring(name.lastIndexOf('/') + 1), text);
        }
        var found = new StringWriter();
        try (JsonWriter json = JsonWriter.document(found)) {
            for (Issue issue : result.issues()) {
                json.write(issue);
            }
        }
        return (found + result.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")))
                        .stripTrailing()
                + "\n";
    }
}
