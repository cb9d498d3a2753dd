package dev.triage.io.tracker.internal.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.TextStart;
import java.io.IOException;
import java.io.Reader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an export in JSON and finds the issues in it, whatever is around them: lists, lists of lists, pages, and
 * any number of all that one after the other. Only one issue is held at a time, and of it only what is asked for.
 */
public abstract class Export {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final String tracker;
    private final Findings findings;

    /**
     * Makes a reader of one export.
     *
     * @param tracker what the export is called in problems, such as "an export of GitHub"
     */
    public Export(String tracker, String document, IssueSink sink) {
        this.tracker = tracker;
        this.findings = new Findings(document, sink);
    }

    protected Findings findings() {
        return findings;
    }

    /** Whether issues are to be looked for in a member of an object that is reached by a path. */
    protected abstract boolean leadsToIssues(String path, String name);

    /** Whether anybody asks for members of that name, at any depth. */
    protected abstract boolean asksFor(String name);

    /** Whether an object that ended is an issue. */
    protected abstract boolean isIssue(Value object);

    /** Takes an issue. */
    protected abstract void issue(Value issue);

    /** Takes what stood around issues, without them. */
    protected void around(Value object) {}

    /** Takes an object without anything in it. */
    protected void nothing() {}

    /** What to do when all was read. */
    protected void end() {}

    public final void read(Reader text) throws IOException {
        TextStart start = TextStart.of(text);
        if (!start.text()) {
            findings.error(1, 1, TextStart.notText(tracker + " in JSON"));
            return;
        }
        try (JsonParser tokens = JSON.createParser(start.reader())) {
            try {
                boolean empty = true;
                while (tokens.nextToken() != null) {
                    empty = false;
                    find(tokens, "$");
                }
                if (empty) {
                    findings.error(1, 1, "Empty: expected " + tracker + ". Maybe the command that makes it failed.");
                }
            } catch (JsonProcessingException broken) {
                reportBroken(tokens, broken);
            }
        }
        end();
    }

    /** Looks for issues in the value that begins here. */
    private void find(JsonParser tokens, String path) throws IOException {
        switch (tokens.currentToken()) {
            case START_ARRAY -> {
                for (int index = 0; tokens.nextToken() != JsonToken.END_ARRAY; index++) {
                    find(tokens, path + "[" + index + "]");
                }
            }
            case START_OBJECT -> object(tokens, path);
            case VALUE_NULL -> {}
            default -> findings.unexpected(read(tokens, path), "an issue");
        }
    }

    private void object(JsonParser tokens, String path) throws IOException {
        Value object = Value.at(path, Value.Kind.OBJECT, "", line(tokens), column(tokens));
        boolean led = false;
        boolean empty = true;
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            empty = false;
            String name = tokens.currentName();
            JsonToken token = tokens.nextToken();
            if ((token.isStructStart() || token == JsonToken.VALUE_NULL) && leadsToIssues(path, name)) {
                led = true;
                find(tokens, path + "." + name);
            } else if (asksFor(name) || refusal(name)) {
                member(tokens, object, name);
            } else {
                tokens.skipChildren();
            }
        }
        String refusal = refusal(object);
        if (isIssue(object)) {
            issue(object);
        } else if (refusal != null) {
            findings.error(
                    object.line(), object.column(), path + ": the tracker gave no issues here, but said: " + refusal);
        } else if (led) {
            around(object);
        } else if (empty) {
            nothing();
        } else {
            findings.error(object.line(), object.column(), path + ": expected an issue in " + tracker + ".");
        }
    }

    /** What trackers answer with instead of issues. */
    private static boolean refusal(String name) {
        return name.equals("message") || name.equals("errors") || name.equals("errorMessages") || name.equals("error");
    }

    private static @Nullable String refusal(Value object) {
        for (String name : new String[] {"errorMessages", "errors", "message", "error"}) {
            Value said = object.member(name);
            if (said != null && said.kind() == Value.Kind.TEXT && !said.text().isBlank()) {
                return said.text();
            }
            if (said != null
                    && said.kind() == Value.Kind.LIST
                    && !said.elements().isEmpty()) {
                return said.elements().stream()
                        .map(element -> element.kind() == Value.Kind.OBJECT ? element.member("message") : element)
                        .map(element -> element == null ? "an error" : element.text())
                        .collect(Collectors.joining(" "));
            }
        }
        return null;
    }

    private Value read(JsonParser tokens, String path) throws IOException {
        return Value.at(path, kind(tokens.currentToken()), scalar(tokens), line(tokens), column(tokens));
    }

    private void member(JsonParser tokens, Value object, String name) throws IOException {
        Value.Kind kind = kind(tokens.currentToken());
        fill(tokens, object.member(name, kind, scalar(tokens), line(tokens), column(tokens)));
    }

    private void fill(JsonParser tokens, Value value) throws IOException {
        if (value.kind() == Value.Kind.OBJECT) {
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                String name = tokens.currentName();
                tokens.nextToken();
                if (asksFor(name) || refusal(name)) {
                    member(tokens, value, name);
                } else {
                    tokens.skipChildren();
                }
            }
        } else if (value.kind() == Value.Kind.LIST) {
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                Value.Kind kind = kind(tokens.currentToken());
                fill(tokens, value.element(kind, scalar(tokens), line(tokens), column(tokens)));
            }
        }
    }

    private static Value.Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Value.Kind.OBJECT;
            case START_ARRAY -> Value.Kind.LIST;
            case VALUE_STRING -> Value.Kind.TEXT;
            case VALUE_TRUE, VALUE_FALSE -> Value.Kind.TRUTH;
            case VALUE_NULL -> Value.Kind.NOTHING;
            default -> Value.Kind.NUMBER;
        };
    }

    private static String scalar(JsonParser tokens) throws IOException {
        return tokens.currentToken().isScalarValue() ? tokens.getText() : "";
    }

    private static int line(JsonParser tokens) {
        return tokens.currentTokenLocation().getLineNr();
    }

    private static int column(JsonParser tokens) {
        return tokens.currentTokenLocation().getColumnNr();
    }

    private void reportBroken(JsonParser tokens, JsonProcessingException broken) {
        @Nullable JsonLocation known = broken.getLocation();
        JsonLocation place = known == null ? tokens.currentLocation() : known;
        // Jackson names its own settings between backquotes, and the codes of characters, which helps nobody here.
        String why = broken instanceof JsonEOFException
                        || broken.getOriginalMessage().startsWith("Unexpected end-of-input")
                ? "The export ends too early"
                : "Not valid JSON: " + broken.getOriginalMessage().replaceAll(", from `[^`]*`| \\(code \\d+\\)", "");
        findings.error(
                place.getLineNr(), place.getColumnNr(), why + ". Only what is complete before this place was read.");
    }
}
