package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.TextStart;
import dev.triage.io.internal.json.JsonFields;
import dev.triage.io.internal.json.JsonMistake;
import dev.triage.io.internal.json.JsonTokens;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.io.scale.RatingText;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Reads issues from a JSON document: one issue, a list of issues, or an object with a list named "issues".
 *
 * <pre>{@code
 * {"issues": [{
 *   "id": "#6211",
 *   "title": "Hardware wallets cannot connect",
 *   "impact": {"user": "High", "functional": "Partial", "brand": "Medium–High"},
 *   "resources": {"effort": 4}
 * }]}
 * }</pre>
 *
 * <p>Only the id and the title are needed. Levels can have all common spellings, see {@link RatingText}; a list
 * with a single element may be the element; null is the same as leaving a field out. An element of a list may also be
 * {@code {"issue": ..., "decision": ...}} as in a report of {@link ReportWriter}; the decision and the other findings of
 * a report are not read.
 *
 * <p>A document is read in constant memory: one issue at a time is held, besides the ids of the last 100,000 issues,
 * among which a duplicate id is noticed. Instances keep no state and can be shared between threads.
 */
public final class JsonReader implements IssueReader {

    private static final String LIST = "issues";
    /** What stands beside the list in a report of ours; it is not read. */
    private static final List<String> REPORT =
            List.of(LIST, "title", "date", "ruleBase", "summary", "changes", "patterns", "recommendations");

    /** Makes a reader. */
    public JsonReader() {}

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        ProblemReporter problems = new ProblemReporter(document, sink);
        TextStart start = TextStart.of(text);
        if (!start.text()) {
            problems.error(1, 1, TextStart.notText("a JSON document"));
            return;
        }
        try (JsonTokens tokens = JsonTokens.ofDocument(start.reader())) {
            try {
                readDocument(tokens, problems);
            } catch (JsonProcessingException broken) {
                problems.broken(tokens.mistake(broken), "Only what is complete before this place was read.");
            }
        }
    }

    private static void readDocument(JsonTokens tokens, ProblemReporter problems) throws IOException {
        JsonToken first = tokens.next();
        JsonIssues issues = new JsonIssues(problems);
        if (first == null) {
            problems.error(1, 1, "Empty: expected " + JsonIssues.AN_ISSUE + " or a list of issues.");
            return;
        }
        if (first == JsonToken.START_OBJECT) {
            readObject(tokens, problems, issues);
        } else if (first == JsonToken.START_ARRAY) {
            readList(tokens, issues, "");
        } else {
            problems.unexpected(tokens.value(""), JsonIssues.AN_ISSUE + " or a list of issues");
            return;
        }
        JsonMistake more = tokens.end();
        if (more != null) {
            boolean lines = tokens.token() == JsonToken.START_OBJECT;
            String hint = " Maybe this is JSON Lines, one issue on each line; call it .jsonl then.";
            problems.broken(more, "The text after this place was left out." + (lines ? hint : ""));
        }
    }

    /** Reads an object, which turns out to be an issue or to have a list of them only on the way. */
    private static void readObject(JsonTokens tokens, ProblemReporter problems, JsonIssues issues) throws IOException {
        JsonValue object = tokens.begun("");
        boolean list = false;
        while (tokens.next() == JsonToken.FIELD_NAME) {
            if (!tokens.name().equals(LIST)) {
                tokens.member(object);
                continue;
            }
            if (list) {
                problems.warning(tokens.line(), tokens.column(), LIST + ": stated twice; both are read.");
            }
            list = true;
            readListed(tokens, problems, issues);
        }
        if (list) {
            // The other fields are not read, but their author gets a warning.
            var unused = new JsonFields(object, problems, REPORT);
        } else {
            issues.deliver(object);
        }
    }

    private static void readListed(JsonTokens tokens, ProblemReporter problems, JsonIssues issues) throws IOException {
        JsonToken token = tokens.next();
        if (token == JsonToken.START_ARRAY) {
            readList(tokens, issues, LIST);
        } else if (token == JsonToken.START_OBJECT) {
            issues.deliver(tokens.value(""));
        } else {
            problems.unexpected(tokens.value(LIST), "a list of issues");
        }
    }

    private static void readList(JsonTokens tokens, JsonIssues issues, String name) throws IOException {
        for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
            // Messages about an issue start at its own fields; the line gives its place in the list.
            boolean issue = tokens.token() == JsonToken.START_OBJECT;
            issues.deliver(tokens.value(issue ? "" : name + "[" + index + "]"));
        }
    }
}
