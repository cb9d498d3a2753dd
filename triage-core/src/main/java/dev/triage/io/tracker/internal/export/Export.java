package dev.triage.io.tracker.internal.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.TextStart;
import dev.triage.io.internal.json.JsonTokens;
import dev.triage.io.internal.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the issues in an export in JSON, inside lists, lists of lists and pages, and any number of these one after the
 * other. Only one issue is held at a time, and of it only what is asked for.
 */
public abstract class Export {

    /** A longer list is no row of a table. */
    private static final int MOST_CELLS = 1_000;

    private final String tracker;
    private final ExportSink findings;

    /**
     * Makes a reader of one export.
     *
     * @param tracker what the export is called in problems, such as "an export of GitHub"
     */
    public Export(String tracker, String document, IssueSink sink) {
        this.tracker = tracker;
        this.findings = new ExportSink(document, sink);
    }

    protected ExportSink findings() {
        return findings;
    }

    /** Whether issues are to be looked for in a member of an object that is reached by a path. */
    protected abstract boolean leadsToIssues(String path, String name);

    /** The same for a list or for what is none. */
    protected boolean leadsToIssues(String path, String name, boolean list) {
        return leadsToIssues(path, name);
    }

    /** Whether members of that name are needed, at any depth. */
    protected abstract boolean asksFor(String name);

    /** Letters without which a text of that name says nothing in an issue itself; null if each text counts. */
    protected @Nullable String mark(String name) {
        return null;
    }

    /** Whether an object that ended is an issue. */
    protected abstract boolean isIssue(JsonValue object);

    /** Takes an issue. */
    protected abstract void issue(JsonValue issue);

    /** Takes what stood around issues, without them. */
    protected void around(JsonValue object) {}

    /** Whether an object is no mistake though it is no issue and leads to none. */
    protected boolean isNeedless(JsonValue object) {
        return false;
    }

    /** Whether a list of texts and numbers may be a row of a table. */
    protected boolean readsRows() {
        return false;
    }

    /** Takes a member that was read, besides what leads to issues. */
    protected void taken(JsonValue object, String name) {}

    /** Takes a list of texts and numbers. */
    protected void row(JsonValue place, List<JsonValue> cells) {}

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
        try (JsonTokens tokens = JsonTokens.ofDocument(start.reader(), name -> asksFor(name) || refusal(name))) {
            try {
                boolean empty = true;
                while (tokens.next() != null) {
                    empty = false;
                    find(tokens, "$");
                }
                if (empty) {
                    findings.error(1, 1, "Empty: expected " + tracker + ". Maybe the command that makes it failed.");
                }
            } catch (JsonProcessingException broken) {
                findings.broken(tokens.mistake(broken), "Only what is complete before this place was read.");
            }
        }
        end();
        findings.end();
    }

    /** Looks for issues in the value that begins here. */
    private void find(JsonTokens tokens, String path) throws IOException {
        switch (tokens.token()) {
            case START_ARRAY -> list(tokens, path);
            case START_OBJECT -> object(tokens, path);
            case VALUE_NULL -> {}
            default -> findings.unexpected(tokens.value(path), "an issue");
        }
    }

    /** A list of issues, or a row of a table. */
    private void list(JsonTokens tokens, String path) throws IOException {
        JsonValue place = tokens.begun(path);
        List<JsonValue> cells = new ArrayList<>();
        for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
            String element = path + "[" + index + "]";
            boolean cell = readsRows()
                    && (tokens.token().isScalarValue() ? cells.size() == index : !cells.isEmpty())
                    && cells.size() < MOST_CELLS;
            if (cell) {
                cells.add(tokens.value(element));
            } else {
                find(tokens, element);
            }
        }
        if (!cells.isEmpty()) {
            row(place, cells);
        }
    }

    private void object(JsonTokens tokens, String path) throws IOException {
        JsonValue object = tokens.begun(path);
        boolean led = false;
        boolean empty = true;
        while (tokens.next() == JsonToken.FIELD_NAME) {
            empty = false;
            String name = tokens.name();
            JsonToken token = tokens.next();
            if ((token.isStructStart() || token == JsonToken.VALUE_NULL)
                    && leadsToIssues(path, name, token == JsonToken.START_ARRAY)) {
                led = true;
                find(tokens, path + "." + name);
            } else {
                String mark = mark(name);
                if (mark == null) {
                    tokens.member(object, name);
                } else {
                    tokens.member(object, name, mark);
                }
                taken(object, name);
            }
        }
        // Further inside, a message belongs to what is read.
        String refusal = path.indexOf('.') < 0 ? refusal(object) : null;
        if (isIssue(object)) {
            issue(object);
        } else if (refusal != null) {
            findings.errorIn(object, "the tracker returned an error instead of issues: " + refusal);
        } else if (led) {
            around(object);
        } else if (empty) {
            nothing();
        } else if (!isNeedless(object)) {
            findings.errorIn(object, "expected an issue in " + tracker + ".");
        }
    }

    /** What trackers answer with instead of issues. */
    private static boolean refusal(String name) {
        return name.equals("message") || name.equals("errors") || name.equals("errorMessages") || name.equals("error");
    }

    private static @Nullable String refusal(JsonValue object) {
        for (String name : new String[] {"errorMessages", "errors", "message", "error"}) {
            JsonValue said = object.member(name);
            if (said != null
                    && said.kind() == JsonValue.Kind.TEXT
                    && !said.text().isBlank()) {
                return said.text();
            }
            if (said != null
                    && said.kind() == JsonValue.Kind.LIST
                    && !said.stated().isEmpty()) {
                return said.stated().stream()
                        .map(element -> element.kind() == JsonValue.Kind.OBJECT ? element.member("message") : element)
                        .map(element -> element == null ? "an error" : element.text())
                        .collect(Collectors.joining(" "));
            }
        }
        return null;
    }
}
