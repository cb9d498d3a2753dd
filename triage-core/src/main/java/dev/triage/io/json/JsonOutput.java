package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.triage.io.internal.json.HarmlessEscapes;
import dev.triage.io.internal.json.IndentedJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Elements written one by one, as the list of one document or as the lines of JSON Lines. */
final class JsonOutput implements Closeable {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .rootValueSeparator("\n")
            .characterEscapes(new HarmlessEscapes())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator generator;
    private boolean closed;

    private JsonOutput(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Begins an object with a single field, which is the list of all elements. */
    static JsonOutput document(Writer writer, String list) throws IOException {
        JsonGenerator generator = indented(writer);
        generator.writeStartObject();
        generator.writeArrayFieldStart(list);
        return new JsonOutput(generator);
    }

    /** Begins an object, which is the whole document. */
    static JsonOutput object(Writer writer) throws IOException {
        JsonGenerator generator = indented(writer);
        generator.writeStartObject();
        return new JsonOutput(generator);
    }

    /** Begins a list. */
    static JsonOutput list(Writer writer) throws IOException {
        JsonGenerator generator = indented(writer);
        generator.writeStartArray();
        return new JsonOutput(generator);
    }

    private static JsonGenerator indented(Writer writer) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(writer);
        generator.setPrettyPrinter(new IndentedJson());
        return generator;
    }

    static JsonOutput lines(Writer writer) throws IOException {
        return new JsonOutput(FACTORY.createGenerator(writer));
    }

    /** Begins lines in UTF-8; it fails where a text has half of a letter. */
    static JsonOutput lines(OutputStream stream) throws IOException {
        return new JsonOutput(FACTORY.createGenerator(stream));
    }

    /** Where the next element is to be written. */
    JsonGenerator element() {
        if (closed) {
            throw new IllegalStateException("The document is closed: expected all writes before close().");
        }
        return generator;
    }

    void flush() throws IOException {
        generator.flush();
    }

    /** Ends after the last element, without the end of a line, and lets the next output use the buffers of this one. */
    void release() throws IOException {
        closed = true;
        generator.close();
    }

    /** Ends the list or the last line and flushes the writer, which stays open. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        boolean empty = generator.getOutputContext().inRoot()
                && generator.getOutputContext().getEntryCount() == 0;
        while (generator.getOutputContext().inArray()
                || generator.getOutputContext().inObject()) {
            if (generator.getOutputContext().inArray()) {
                generator.writeEndArray();
            } else {
                generator.writeEndObject();
            }
        }
        if (!empty) {
            generator.writeRaw('\n');
        }
        generator.close();
    }
}
