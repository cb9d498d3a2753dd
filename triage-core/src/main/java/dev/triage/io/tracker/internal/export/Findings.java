package dev.triage.io.tracker.internal.export;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.SeenIds;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.model.Issue;

/** Delivers the issues and problems of one export, each issue once. */
public final class Findings extends ProblemReporter {

    private final SeenIds seen = new SeenIds();

    public Findings(String document, IssueSink sink) {
        super(document, sink);
    }

    /** Delivers an issue, unless it is a duplicate, which occurs if the pages of an export overlap. */
    public void issue(Issue issue, int line, int column) {
        int earlier = seen.earlier(issue.id(), line);
        if (earlier == SeenIds.NEVER) {
            deliver(issue, line);
        } else {
            warning(
                    line,
                    column,
                    issue.id() + " occurs again, first in line " + earlier
                            + ": the first one counts. Maybe two pages of the export overlap.");
        }
    }
}
