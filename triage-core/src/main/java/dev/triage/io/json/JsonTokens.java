package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON text one by one, or as whole values, with their places in the document. */
final class JsonTokens implements AutoCloseable {

    /** Issues are three levels deep; much deeper is a mistake or an attack. */
    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final int linesBefore;
    private final boolean oneLine;
    /** Asking for places takes as long as reading. */
    private final boolean placed;

    private JsonTokens(JsonParser parser, int linesBefore, boolean oneLine, boolean placed) {
        this.parser = parser;
        this.linesBefore = linesBefore;
        this.oneLine = oneLine;
        this.placed = placed;
    }

    static JsonTokens ofDocument(Reader text) throws IOException {
        return new JsonTokens(FACTORY.createParser(text), 0, false, true);
    }

    /** The tokens of one line of a longer document. */
    static JsonTokens ofLine(String text, int line) throws IOException {
        return new JsonTokens(FACTORY.createParser(new StringReader(text)), line - 1, true, true);
    }

    /** The same in UTF-8 and without columns, for lines in which nothing is wrong. */
    static JsonTokens ofLine(byte[] text, int from, int to, int line) throws IOException {
        return new JsonTokens(FACTORY.createParser(text, from, to - from), line - 1, true, false);
    }

    /** Goes to the next token; null at the end. */
    @Nullable
    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    /** The line of the current token. */
    int line() {
        return placed ? line(parser.currentTokenLocation()) : linesBefore + 1;
    }

    /** The column of the current token. */
    int column() {
        return placed ? parser.currentTokenLocation().getColumnNr() : 0;
    }

    /** The name at which the parser stands. */
    String name() throws IOException {
        return parser.getText();
    }

    /** Reads the member whose name is the current token, to its end. */
    JsonValue.Member member() throws IOException {
        String name = name();
        int line = line();
        int column = column();
        next();
        return new JsonValue.Member(name, value(), line, column);
    }

    /** Reads the value that begins with the current token, to its end. */
    JsonValue value() throws IOException {
        int line = line();
        int column = column();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                List<JsonValue.Member> members = new ArrayList<>();
                while (next() == JsonToken.FIELD_NAME) {
                    members.add(member());
                }
                yield new JsonValue.Structure(members, line, column);
            }
            case START_ARRAY -> {
                List<JsonValue> elements = new ArrayList<>();
                while (next() != JsonToken.END_ARRAY) {
                    elements.add(value());
                }
                yield new JsonValue.Array(elements, line, column);
            }
            case VALUE_STRING -> new JsonValue.Text(parser.getText(), line, column);
            case VALUE_NULL -> new JsonValue.Nothing(line, column);
            default -> new JsonValue.Literal(parser.getText(), line, column);
        };
    }

    /**
     * Reports what follows after the last value, if anything does.
     *
     * @param hint what to add if it is one more object
     */
    boolean reportMore(Problems problems, String message, String hint) throws IOException {
        try {
            JsonToken more = next();
            if (more != null) {
                problems.error(line(), column(), more == JsonToken.START_OBJECT ? message + hint : message);
            }
            return more != null;
        } catch (JsonProcessingException garbage) {
            JsonLocation place = place(garbage);
            problems.error(line(place), place.getColumnNr(), message);
            return true;
        }
    }

    /** Says why the text could not be read on. */
    void reportBroken(Problems problems, JsonProcessingException exception) {
        JsonLocation place = place(exception);
        problems.error(line(place), place.getColumnNr(), broken(exception));
    }

    private JsonLocation place(JsonProcessingException exception) {
        @Nullable JsonLocation known = exception.getLocation();
        return known == null ? parser.currentLocation() : known;
    }

    private String broken(JsonProcessingException exception) {
        String lost = oneLine ? " This line was left out." : " Only what is complete before this place was read.";
        if (exception instanceof JsonEOFException) {
            return (oneLine ? "The line ends inside " : "The document ends inside ") + open() + "." + lost;
        }
        // Jackson names its own settings between backquotes, and the codes of characters, which helps nobody here.
        String why = exception.getOriginalMessage().replaceAll(", from `[^`]*`| \\(code \\d+\\)", "");
        String kind = exception instanceof StreamConstraintsException ? "Too much for an issue: " : "Not valid JSON: ";
        return kind + why + "." + lost;
    }

    /** What was begun and not ended, such as "issues[2].impact, which began at line 12". */
    private String open() {
        JsonStreamContext innermost = parser.getParsingContext();
        if (innermost.inRoot()) {
            return "a value";
        }
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext outer = innermost.getParent(); outer != null; outer = outer.getParent()) {
            if (outer.inArray()) {
                path.insert(0, "[" + outer.getCurrentIndex() + "]");
            } else if (outer.inObject()) {
                path.insert(0, "." + outer.getCurrentName());
            }
        }
        String name = path.isEmpty() ? "the " + (innermost.inArray() ? "list" : "object") : withoutDot(path);
        int line = line(innermost.startLocation(ContentReference.unknown()));
        return oneLine ? name : name + ", which began at line " + line;
    }

    private static String withoutDot(StringBuilder path) {
        return path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }

    private int line(JsonLocation location) {
        return location.getLineNr() + linesBefore;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
