package dev.triage.io.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.triage.io.internal.json.JsonValue.Kind;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON text one by one, or as whole values, with their places. Not thread-safe. */
public final class JsonTokens implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final int linesBefore;
    private final boolean oneLine;
    /** Asking for places takes as long as reading. */
    private final boolean placed;
    /** Which members of objects are kept; null for all. */
    private final @Nullable Predicate<String> wanted;

    private JsonTokens(
            JsonParser parser, int linesBefore, boolean oneLine, boolean placed, @Nullable Predicate<String> wanted) {
        this.parser = parser;
        this.linesBefore = linesBefore;
        this.oneLine = oneLine;
        this.placed = placed;
        this.wanted = wanted;
    }

    /** The tokens of a document, which is not closed. */
    public static JsonTokens ofDocument(Reader text) throws IOException {
        return new JsonTokens(FACTORY.createParser(text), 0, false, true, null);
    }

    /**
     * The tokens of a document with many members that are not needed.
     *
     * @param wanted the names of the members that values are read with
     */
    public static JsonTokens ofDocument(Reader text, Predicate<String> wanted) throws IOException {
        return new JsonTokens(FACTORY.createParser(text), 0, false, true, wanted);
    }

    /** The tokens of a text that people write by hand: it may hold comments, and a comma behind the last element. */
    public static JsonTokens ofHandwritten(String text) throws IOException {
        JsonParser parser = Lenient.FACTORY.createParser(text);
        return new JsonTokens(parser, 0, false, true, null);
    }

    /** The tokens of one line of a longer document. */
    public static JsonTokens ofLine(String text, int line) throws IOException {
        return new JsonTokens(FACTORY.createParser(text), line - 1, true, true, null);
    }

    /** The same in UTF-8 and without columns, for lines in which nothing is wrong. */
    public static JsonTokens ofLine(byte[] text, int from, int to, int line) throws IOException {
        return new JsonTokens(FACTORY.createParser(text, from, to - from), line - 1, true, false, null);
    }

    /** Goes to the next token; null at the end. */
    public @Nullable JsonToken next() throws IOException {
        return parser.nextToken();
    }

    /** The current token. */
    public JsonToken token() {
        return parser.currentToken();
    }

    /** The name at which the parser stands, or that belongs to the current value. */
    public String name() throws IOException {
        return parser.currentName();
    }

    /** Goes to the end of the current value. */
    public void skip() throws IOException {
        parser.skipChildren();
    }

    /** The line of the current token. */
    public int line() {
        return placed ? parser.currentTokenLocation().getLineNr() + linesBefore : linesBefore + 1;
    }

    /** The column of the current token. */
    public int column() {
        return placed ? parser.currentTokenLocation().getColumnNr() : 0;
    }

    /** Reads the value that begins with the current token, to its end. */
    public JsonValue value(String path) throws IOException {
        return filled(begun(path));
    }

    /** The value that begins with the current token, without anything that is in it. */
    public JsonValue begun(String path) throws IOException {
        JsonLocation place = place();
        return JsonValue.top(path, kind(), text(), line(place), column(place));
    }

    /** Reads the member whose name is the current token into an object, if it is wanted. */
    public void member(JsonValue object) throws IOException {
        String name = parser.currentName();
        if (wanted != null) {
            parser.nextToken();
            member(object, name);
            return;
        }
        JsonLocation named = place();
        parser.nextToken();
        JsonLocation place = place();
        filled(object.member(name, line(named), column(named), kind(), text(), line(place), column(place)));
    }

    /** Reads the member whose value begins with the current token into an object, if it is wanted. */
    public void member(JsonValue object, String name) throws IOException {
        if (wanted == null || wanted.test(name)) {
            JsonLocation place = place();
            int line = line(place);
            int column = column(place);
            filled(object.member(name, line, column, kind(), text(), line, column));
        } else {
            parser.skipChildren();
        }
    }

    /**
     * The same, of a text that is needed only if it has a mark: else it becomes an empty text, which takes less time than to copy it.
     *
     * @param mark letters that a needed text has
     */
    public void member(JsonValue object, String name, String mark) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING && !marked(mark)) {
            JsonLocation place = place();
            int line = line(place);
            int column = column(place);
            object.member(name, line, column, Kind.TEXT, "", line, column);
        } else {
            member(object, name);
        }
    }

    private boolean marked(String mark) throws IOException {
        char[] letters = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength() - mark.length();
        char first = mark.charAt(0);
        for (int at = parser.getTextOffset(); at <= end; at++) {
            if (letters[at] == first) {
                int same = 1;
                while (same < mark.length() && letters[at + same] == mark.charAt(same)) {
                    same++;
                }
                if (same == mark.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    private JsonValue filled(JsonValue value) throws IOException {
        if (value.kind() == Kind.OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                member(value);
            }
        } else if (value.kind() == Kind.LIST) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonLocation place = place();
                filled(value.element(kind(), text(), line(place), column(place)));
            }
        }
        return value;
    }

    private Kind kind() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.LIST;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.NUMBER;
        };
    }

    private String text() throws IOException {
        JsonToken token = parser.currentToken();
        return token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : "";
    }

    private JsonLocation place() {
        return placed ? parser.currentTokenLocation() : JsonLocation.NA;
    }

    private int line(JsonLocation place) {
        return linesBefore + (placed ? place.getLineNr() : 1);
    }

    private int column(JsonLocation place) {
        return placed ? place.getColumnNr() : 0;
    }

    /** Says that something follows behind the last value; null if nothing does. */
    public @Nullable JsonMistake end() throws IOException {
        String message = "More text after the end.";
        try {
            return parser.nextToken() == null ? null : new JsonMistake(line(), column(), 1, message, null);
        } catch (JsonProcessingException garbage) {
            JsonMistake mistake = mistake(garbage);
            return mistake.message().equals(JsonMistake.NUMBER_SIGN)
                    ? mistake
                    : new JsonMistake(mistake.line(), mistake.column(), 1, message, null);
        }
    }

    /** What is wrong with the text, which could not be read on. */
    public JsonMistake mistake(JsonProcessingException broken) {
        return JsonMistake.of(broken, parser, linesBefore, oneLine);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Created only if a text that is written by hand is read. */
    private static final class Lenient {
        static final JsonFactory FACTORY = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }
}
