package dev.triage.io.tracker.internal.export;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.SeenIds;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.model.Issue;

/** Hands on what is found in one export, each issue once. */
public final class Findings extends ProblemReporter {

    private final SeenIds seen = new SeenIds();

    public Findings(String document, IssueSink sink) {
        super(document, sink);
    }

    /** Hands on an issue, unless it was there before, as it is where the pages of an export overlap. */
    public void issue(Issue issue, int line, int column) {
        int earlier = seen.earlier(issue.id(), line);
        if (earlier == SeenIds.NEVER) {
            deliver(issue, line);
        } else {
            warning(
                    line,
                    column,
                    issue.id() + " comes again, first in line " + earlier
                            + ": the first one counts. Maybe two pages of the export overlap.");
        }
    }
}
