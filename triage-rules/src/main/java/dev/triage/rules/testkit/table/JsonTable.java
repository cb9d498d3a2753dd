package dev.triage.rules.testkit.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.io.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an array of flat objects, each of which is a table of one row. */
final class JsonTable {

    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final JsonParser json;
    private final List<Problem> problems;
    private final List<Table> tables = new ArrayList<>();

    private JsonTable(String name, JsonParser json, List<Problem> problems) {
        this.name = name;
        this.json = json;
        this.problems = problems;
    }

    /** The objects; what is wrong is added to the problems. */
    static List<Table> in(String name, String text, List<Problem> problems) {
        try (JsonParser json = JSON.createParser(text)) {
            JsonTable reader = new JsonTable(name, json, problems);
            reader.array();
            return reader.tables;
        } catch (JsonProcessingException e) {
            problems.add(Problem.error(
                    name,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                    "Not JSON: " + e.getOriginalMessage() + "."));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void array() throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            problem("Expected an array of cases, such as [ { \"user impact\": \"High\", \"expected\": \"P1\" } ].");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                object();
            } else {
                problem("Expected an object for each case.");
                json.skipChildren();
            }
        }
    }

    private void object() throws IOException {
        int line = json.currentTokenLocation().getLineNr();
        List<Table.Cell> header = new ArrayList<>();
        List<Table.Cell> cells = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            header.add(cell(json.currentName()));
            json.nextToken();
            cells.add(value());
        }
        tables.add(new Table(header, List.of(new Table.Row(line, cells))));
    }

    private Table.Cell value() throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            Table.Cell begin = cell("");
            List<String> words = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                words.add(scalar());
            }
            return new Table.Cell(String.join("; ", words), begin.line(), begin.column());
        }
        return cell(scalar());
    }

    private String scalar() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        if (json.currentToken().isScalarValue()) {
            return json.getText();
        }
        problem("Expected a text, a number or an array of texts.");
        json.skipChildren();
        return "";
    }

    private Table.Cell cell(String text) {
        return new Table.Cell(
                text.strip(),
                json.currentTokenLocation().getLineNr(),
                json.currentTokenLocation().getColumnNr());
    }

    private void problem(String message) {
        problems.add(Problem.error(
                name,
                json.currentTokenLocation().getLineNr(),
                json.currentTokenLocation().getColumnNr(),
                message));
    }
}
