package dev.triage.io.tracker.internal.export;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.SeenIds;
import dev.triage.model.Issue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Hands on what is found in one export. */
public final class Findings {

    private final String document;
    private final IssueSink sink;
    private final SeenIds seen = new SeenIds();
    /** What was reported of the issue that is being read: a value may be asked for more than once. */
    private final Set<Value> reported = Collections.newSetFromMap(new IdentityHashMap<>());

    public Findings(String document, IssueSink sink) {
        this.document = document;
        this.sink = sink;
    }

    /** Says that a value is not what it should be; it is left out then. */
    void unexpected(Value value, String expected) {
        expected(value, expected, value.kind().words());
    }

    /** Says that a text cannot be read. */
    void unread(Value value, String expected) {
        expected(value, expected, "(" + Phrases.shorten(value.text()) + ")");
    }

    private void expected(Value value, String expected, String found) {
        if (reported.add(value)) {
            error(value.line(), value.column(), value.path() + ": expected " + expected + ", but found " + found + ".");
        }
    }

    public void error(int line, int column, String message) {
        sink.problem(Problem.error(document, line, column, message));
    }

    public void warning(int line, int column, String message) {
        sink.problem(Problem.warning(document, line, column, message));
    }

    /** Hands on an issue, unless it was there before, as it is where the pages of an export overlap. */
    public void issue(Issue issue, int line, int column) {
        reported.clear();
        int earlier = seen.earlier(issue.id(), line);
        if (earlier == SeenIds.NEVER) {
            sink.issue(new LocatedIssue(issue, document, line));
        } else {
            warning(
                    line,
                    column,
                    issue.id() + " comes again, first in line " + earlier
                            + ": the first one counts. Maybe two pages of the export overlap.");
        }
    }
}
