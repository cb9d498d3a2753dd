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
import org.jspecify.annotations.Nullable;

/**
 * Finds the issues in an export in JSON, inside lists, lists of lists and pages, and any number of these one after the
 * other. Only one issue is held at a time, and of it only what is asked for.
 */
public abstract class Export {

    /** A longer list is no row of a table. */
    private static final int MOST_CELLS = 1_000;

    /** What is around all that a query asks for. */
    private static final String ANSWER = "$.data";

    private final String tracker;
    private final ExportSink findings;

    /** An answer to a query that has null for all that was asked for; an error beside it says more. */
    private @Nullable JsonValue absent;

    private String absence = "";

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
        try (JsonTokens tokens =
                JsonTokens.ofDocument(start.reader(), name -> asksFor(name) || Refusal.asksFor(name))) {
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
        boolean onlyNull = path.equals(ANSWER);
        String first = "";
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            JsonToken token = tokens.next();
            first = empty ? name : first;
            empty = false;
            onlyNull &= token == JsonToken.VALUE_NULL;
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
        boolean outermost = path.indexOf('.') < 0;
        if (isIssue(object)) {
            issue(object);
            return;
        }
        String refusal = Refusal.of(object, outermost);
        if (refusal != null) {
            findings.errorIn(object, "the tracker returned an error instead of issues: " + refusal);
        } else if (outermost && absent != null) {
            findings.errorIn(absent, absence);
        } else if (onlyNull && !empty) {
            absent = object;
            absence = first + " is null instead of issues: maybe it does not exist, or you have no access to it.";
        } else if (led) {
            around(object);
        } else if (empty) {
            nothing();
        } else if (!isNeedless(object)) {
            findings.errorIn(object, "expected an issue in " + tracker + ".");
        }
    }
}
