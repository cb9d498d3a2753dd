package dev.triage.io.json;

import dev.triage.io.internal.SeenIds;
import dev.triage.io.internal.Words;
import dev.triage.model.Issue;
import java.util.List;

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
        if (!(value instanceof JsonValue.Structure structure)) {
            String expected = where.isEmpty() ? "Expected " : where + ": expected ";
            problems.error(value, expected + AN_ISSUE + JsonFields.but(value));
        } else if (structure.has("issue")) {
            JsonValue inner = new JsonFields(structure, "", problems, REPORTED).value("issue");
            if (inner instanceof JsonValue.Structure issue) {
                deliver(issue);
            } else {
                JsonValue found = inner == null ? structure : inner;
                String but = inner == null ? ", but found null." : JsonFields.but(inner);
                problems.error(found, "issue: expected " + AN_ISSUE + but);
            }
        } else {
            deliver(structure);
        }
    }

    private void deliver(JsonValue.Structure object) {
        JsonIssue json = new JsonIssue(object, problems);
        Issue issue = json.read();
        if (issue == null) {
            return;
        }
        Integer earlier = seen.earlier(issue.id(), object.line());
        if (earlier == null) {
            problems.deliver(issue, object.line());
        } else {
            problems.error(
                    json.idPlace(),
                    "The id (" + Words.shorten(issue.id()) + ") belongs to the issue in line " + earlier
                            + " already: expected another one. This issue was left out.");
        }
    }
}
