package dev.triage.rules;

import static java.util.Objects.requireNonNull;

import dev.triage.model.report.TriagedIssue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.internal.report.Tallies;
import java.io.Serializable;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * The counts that a report needs, without the issues themselves: a partial result that can be merged.
 *
 * <pre>{@code
 * BacklogTally tally = new BacklogTally();
 * issues.forEach(issue -> tally.add(engine.triage(issue)));
 * TriageReport report = engine.reportWithoutIssues(tally);
 * }</pre>
 *
 * <p>The report does not depend on how a backlog is split or in which order the parts are merged. A tally does not grow
 * with the backlog, except for the ids of issues, which links need: some twenty bytes an issue, unless {@link
 * #keepLinked} says which are needed. Not thread-safe; for several threads or machines use a tally each and {@link #merge}
 * them.
 */
public final class BacklogTally implements Serializable {

    private static final long serialVersionUID = 1;

    private final Tallies tallies;

    /** Makes a tally of no issue, which counts open and closed issues. */
    public BacklogTally() {
        this(WantedState.ALL);
    }

    /**
     * Makes a tally of no issue.
     *
     * @param wanted the issues that it counts. The others take no part in numbers and patterns. But if open issues are wanted, the
     *     links of closed ones count, and the report lists those that are to verify.
     */
    public BacklogTally(WantedState wanted) {
        this.tallies = new Tallies(requireNonNull(wanted, "wanted"));
    }

    /**
     * Counts an issue if its state is wanted.
     *
     * @param triaged the issue
     * @return whether it counts
     */
    public boolean add(TriagedIssue triaged) {
        return tallies.add(triaged);
    }

    /**
     * Counts all issues of another tally, which stays as it is.
     *
     * @param other the other tally
     * @throws IllegalArgumentException if the other one counts issues of another state
     */
    public void merge(BacklogTally other) {
        tallies.merge(other.tallies);
    }

    /**
     * {@return marks of the issues that name others, and of those that are named} Of one backlog, they tell {@link
     * #keepLinked} which ids links need. Two ids that can mean the same issue have the same mark. Other ids have the
     * same mark only by chance.
     */
    public LongStream linked() {
        return LongStream.of(tallies.linked());
    }

    /**
     * Forgets the ids that no link needs, so that tallies of parts of a very large backlog become small before they are merged. The
     * report stays the same.
     *
     * <pre>{@code
     * Set<Long> marks = parts.stream().flatMap(part -> part.linked().boxed()).collect(toSet());
     * parts.forEach(part -> part.keepLinked(marks::contains));
     * }</pre>
     *
     * @param linked whether a mark is among those of {@link #linked} of <em>any</em> part of the backlog. False
     *     positives are allowed, as with a Bloom filter; false negatives are not.
     */
    public void keepLinked(LongPredicate linked) {
        tallies.keepLinked(linked);
    }

    /** {@return how many issues were counted} */
    public int issues() {
        return tallies.issues();
    }

    /** {@return how many issues were not counted because of their state} */
    public int leftOut() {
        return tallies.leftOut();
    }

    Tallies tallies() {
        return tallies;
    }
}
