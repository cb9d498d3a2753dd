package dev.triage.rules.internal.cells;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an array of flat objects, each of which is a table of one row. Not thread-safe; for one use. */
public final class JsonRows {

    private static final JsonFactory JSON = new JsonFactory();

    private final SourceFile file;
    private final JsonParser json;
    private final List<RuleProblem> problems;
    private final List<TableText> tables = new ArrayList<>();

    private JsonRows(SourceFile file, JsonParser json, List<RuleProblem> problems) {
        this.file = file;
        this.json = json;
        this.problems = problems;
    }

    /** The objects; what is wrong is added to the problems. */
    public static List<TableText> in(SourceFile file, List<RuleProblem> problems) {
        try (JsonParser json = JSON.createParser(file.text())) {
            JsonRows reader = new JsonRows(file, json, problems);
            reader.array();
            return reader.tables;
        } catch (JsonProcessingException e) {
            problems.add(file.problem(
                    at(file, e.getLocation()),
                    "This is no JSON: " + e.getOriginalMessage() + ".",
                    "Maybe a comma, a quote or a bracket is missing before this place."));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void array() throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            return; // no case, which the caller says
        }
        if (first != JsonToken.START_ARRAY) {
            problem(
                    "This is no array of cases.",
                    "Expected objects in an array, such as [ { \"user impact\": \"High\", \"priority\": \"P1\" } ].");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                object();
            } else {
                problem("This is no case.", "Expected an object, such as { \"user impact\": \"High\" }.");
                json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            problem("This is behind the end of the array of cases.", "Maybe move it into the array, or delete it.");
        }
    }

    private void object() throws IOException {
        List<Piece> header = new ArrayList<>();
        List<Piece> cells = new ArrayList<>();
        Span place = place();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            header.add(new Piece(json.currentName().strip(), place()));
            json.nextToken();
            cells.add(value());
        }
        if (header.isEmpty()) {
            problems.add(file.problem(place, "This case is empty.", "Maybe delete it."));
        } else {
            tables.add(new TableText(List.of(), header, List.of(cells)));
        }
    }

    private Piece value() throws IOException {
        Span place = place();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<String> words = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                words.add(scalar());
            }
            return new Piece(String.join("; ", words), place);
        }
        return new Piece(scalar(), place);
    }

    private String scalar() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        if (json.currentToken().isScalarValue()) {
            return json.getText().strip();
        }
        problem("This is no value of a case.", "Expected a text, a number or an array of texts.");
        json.skipChildren();
        return "";
    }

    /** From the beginning of a text or number to its end; of an array or object its first character. */
    private Span place() throws IOException {
        int start = at(file, json.currentTokenLocation()).start();
        boolean text = json.currentToken() == JsonToken.VALUE_STRING || json.currentToken() == JsonToken.FIELD_NAME;
        int length =
                json.currentToken().isScalarValue() || text ? json.getText().length() + (text ? 2 : 0) : 1;
        return new Span(start, Math.max(start, Math.min(file.text().length(), start + length)));
    }

    private static Span at(SourceFile file, JsonLocation location) {
        int start = location == null ? 0 : file.offset(location.getLineNr(), location.getColumnNr());
        return new Span(start, Math.min(file.text().length(), start + 1));
    }

    private void problem(String message, String expected) throws IOException {
        problems.add(file.problem(place(), message, expected));
    }
}
