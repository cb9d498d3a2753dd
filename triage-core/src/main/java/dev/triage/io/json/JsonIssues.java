package dev.triage.io.json;

import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.SeenIds;
import dev.triage.io.internal.json.JsonFields;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.model.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivers the issues of one JSON document one by one. */
final class JsonIssues {

    static final String AN_ISSUE = "an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"}";

    private static final String ISSUE = "issue";
    private static final List<String> REPORTED =
            List.of(ISSUE, "decision", "themes", "links", "suggestedNextSteps", "suggestedAssignees");

    private final ProblemReporter problems;
    private final SeenIds seen = new SeenIds();

    JsonIssues(ProblemReporter problems) {
        this.problems = problems;
    }

    /** Delivers the issue that a value is, alone or beside its decision as in a report. */
    void deliver(JsonValue value) {
        JsonIssue json = find(value, problems);
        Issue issue = json == null ? null : json.read();
        if (json == null || issue == null) {
            return;
        }
        int line = json.line();
        int earlier = seen.earlier(issue.id(), line);
        if (earlier == SeenIds.NEVER) {
            problems.deliver(issue, line);
        } else {
            reportSeen(issue.id(), earlier, json.idPlace(), problems);
        }
    }

    /** Says that an issue was left out, because its id belongs to another one. */
    static void reportSeen(String id, int earlier, JsonValue place, ProblemReporter problems) {
        problems.error(
                place,
                "The id (" + Phrases.shorten(id) + ") belongs to the issue in line " + earlier
                        + " already: expected another one. This issue was left out.");
    }

    /** The issue that a value is, or null, with a problem, if it is none. */
    static @Nullable JsonIssue find(JsonValue value, ProblemReporter problems) {
        JsonValue found = value;
        if (value.has(ISSUE)) {
            JsonValue inner = new JsonFields(value, problems, REPORTED).value(ISSUE);
            if (inner == null) {
                problems.error(value, ISSUE + ": expected " + AN_ISSUE + ", but found null.");
                return null;
            }
            found = inner;
        }
        if (found.object()) {
            return new JsonIssue(found, problems);
        }
        problems.unexpected(found, AN_ISSUE);
        return null;
    }
}
