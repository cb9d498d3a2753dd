package dev.triage.rules;

import dev.triage.model.TriagedIssue;
import dev.triage.rules.internal.Tallies;
import java.io.Serializable;

/**
 * What a report needs to know of issues, without keeping them: a partial result that can be merged.
 *
 * <pre>{@code
 * BacklogTally tally = new BacklogTally();
 * issues.forEach(issue -> tally.add(engine.triage(issue)));
 * TriageReport report = engine.report(tally);
 * }</pre>
 *
 * <p>However a backlog is split, and in whatever order the parts are merged, the report is the same. It does not grow
 * with the backlog, except for the ids of issues, which are kept to follow links: some twenty bytes an issue. Not thread-safe; for several threads
 * or machines use a tally each and {@link #merge} them.
 */
public final class BacklogTally implements Serializable {

    private static final long serialVersionUID = 1;

    private final Tallies tallies = new Tallies();

    /** Makes a tally of no issue. */
    public BacklogTally() {}

    /** Counts an issue. */
    public void add(TriagedIssue triaged) {
        tallies.add(triaged);
    }

    /** Counts all issues of another tally, which stays as it is. */
    public void merge(BacklogTally other) {
        tallies.merge(other.tallies);
    }

    /** How many issues were counted. */
    public int issues() {
        return tallies.issues();
    }

    Tallies tallies() {
        return tallies;
    }
}
