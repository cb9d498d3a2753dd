package dev.triage.io.json;

import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.SeenIds;
import dev.triage.model.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivers the issues of one JSON document one by one. */
final class JsonIssues {

    static final String AN_ISSUE = "an issue, such as {\"id\": \"#6211\", \"title\": \"Crash on start\"}";

    private static final List<String> REPORTED =
            List.of("issue", "decision", "themes", "links", "suggestedNextSteps", "suggestedAssignees");

    private final Problems problems;
    private final SeenIds seen = new SeenIds();

    JsonIssues(Problems problems) {
        this.problems = problems;
    }

    /**
     * Delivers the issue that a value is, alone or beside its decision as in a report.
     *
     * @param where what to call the value in problems, such as "issues[2]"; may be empty
     */
    void deliver(JsonValue value, String where) {
        JsonIssue json = find(value, where, problems);
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
    static void reportSeen(String id, int earlier, JsonValue place, Problems problems) {
        problems.error(
                place,
                "The id (" + Phrases.shorten(id) + ") belongs to the issue in line " + earlier
                        + " already: expected another one. This issue was left out.");
    }

    /** The issue that a value is, or null, with a problem, if it is none. */
    static @Nullable JsonIssue find(JsonValue value, String where, Problems problems) {
        if (!(value instanceof JsonValue.Structure structure)) {
            String expected = where.isEmpty() ? "Expected " : where + ": expected ";
            problems.error(value, expected + AN_ISSUE + JsonFields.but(value));
            return null;
        }
        if (!structure.has("issue")) {
            return new JsonIssue(structure, problems);
        }
        JsonValue inner = new JsonFields(structure, "", problems, REPORTED).value("issue");
        if (inner instanceof JsonValue.Structure issue) {
            return new JsonIssue(issue, problems);
        }
        JsonValue found = inner == null ? structure : inner;
        String but = inner == null ? ", but found null." : JsonFields.but(inner);
        problems.error(found, "issue: expected " + AN_ISSUE + but);
        return null;
    }
}
