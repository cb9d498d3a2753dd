package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.TextStart;
import dev.triage.io.scale.RatingText;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
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
 * <p>Only the id and the title are needed. Levels may be written as people write them, see {@link RatingText}; a list
 * with a single element may be the element; null is the same as leaving a field out. An element of a list may also be
 * {@code {"issue": ..., "decision": ...}} as in a report of {@link ReportWriter}; the decision and the other findings of
 * a report are not read.
 *
 * <p>A document is read in constant memory: one issue at a time is held, besides the ids of the last 100,000 issues,
 * among which an id that comes again is noticed. Instances keep no state and can be shared between threads.
 */
public final class JsonReader implements IssueReader {

    private static final String LIST = "issues";
    /** What stands beside the list in a report of ours; it is not read. */
    private static final List<String> REPORT =
            List.of(LIST, "title", "date", "ruleBase", "summary", "patterns", "recommendations");

    /** Makes a reader. */
    public JsonReader() {}

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        Problems problems = new Problems(document, sink);
        TextStart start = TextStart.of(text);
        if (!start.text()) {
            problems.error(1, 1, TextStart.notText("a JSON document"));
            return;
        }
        try (JsonTokens tokens = JsonTokens.ofDocument(start.reader())) {
            try {
                readDocument(tokens, problems);
            } catch (JsonProcessingException broken) {
                tokens.reportBroken(problems, broken);
            }
        }
    }

    private static void readDocument(JsonTokens tokens, Problems problems) throws IOException {
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
            JsonValue value = tokens.value();
            problems.error(value, "Expected " + JsonIssues.AN_ISSUE + " or a list of issues" + JsonFields.but(value));
            return;
        }
        tokens.reportMore(
                problems,
                "More text after the end: expected nothing behind the " + (first == JsonToken.START_ARRAY ? "]" : "}")
                        + ". What follows was left out.",
                " Maybe this is JSON Lines, one issue on each line; call it .jsonl then.");
    }

    /** Reads an object, which turns out to be an issue or to have a list of them only on the way. */
    private static void readObject(JsonTokens tokens, Problems problems, JsonIssues issues) throws IOException {
        int line = tokens.line();
        int column = tokens.column();
        List<JsonValue.Member> members = new ArrayList<>();
        boolean list = false;
        while (tokens.next() == JsonToken.FIELD_NAME) {
            if (!tokens.name().equals(LIST)) {
                members.add(tokens.member());
                continue;
            }
            if (list) {
                problems.warning(tokens.line(), tokens.column(), LIST + ": stated twice; both are read.");
            }
            list = true;
            readListed(tokens, problems, issues);
        }
        var object = new JsonValue.Structure(members, line, column);
        if (list) {
            // Nobody asks for the other fields, but whoever wrote them should know.
            var unused = new JsonFields(object, "", problems, REPORT);
        } else {
            issues.deliver(object, "");
        }
    }

    private static void readListed(JsonTokens tokens, Problems problems, JsonIssues issues) throws IOException {
        JsonToken token = tokens.next();
        if (token == JsonToken.START_ARRAY) {
            readList(tokens, issues, LIST);
            return;
        }
        JsonValue value = tokens.value();
        if (token == JsonToken.START_OBJECT) {
            issues.deliver(value, LIST);
        } else {
            problems.error(value, LIST + ": expected a list of issues" + JsonFields.but(value));
        }
    }

    private static void readList(JsonTokens tokens, JsonIssues issues, String name) throws IOException {
        for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
            issues.deliver(tokens.value(), name.isEmpty() ? "" : name + "[" + index + "]");
        }
    }
}
