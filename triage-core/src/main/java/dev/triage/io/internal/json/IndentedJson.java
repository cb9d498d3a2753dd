package dev.triage.io.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/**
 * The layout of JSON: two spaces for each level, and lines that end in the same way on every system. It needs no more of Jackson
 * than the oldest supported version has.
 */
public final class IndentedJson extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    public IndentedJson() {
        indentObjectsWith(LINES);
        indentArraysWith(LINES);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new IndentedJson();
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ']');
    }

    private void end(JsonGenerator json, int size, char bracket) throws IOException {
        _nesting--;
        if (size > 0) {
            LINES.writeIndentation(json, _nesting);
        }
        json.writeRaw(bracket);
    }
}
