package dev.triage.ranking;

import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the rank of issues in their backlog: add all issues, then ask for the rank of each.
 *
 * <pre>{@code
 * BacklogRankTally tally = new BacklogRankTally();
 * issues.forEach(tally::add);
 * List<Issue> placed = issues.stream().map(tally::place).toList();
 * }</pre>
 *
 * <p>What duplicates say counts for the issue that they duplicate: their reactions and comments, and the severity and impact that
 * they state.
 *
 * <p>The rank also says what was found about the levels of an issue: which priority is a default, because almost all
 * issues have it, and where a level is on its scale.
 *
 * <p>Only counts are kept, so a backlog of any size needs some kilobytes, and some 40 bytes for each issue that has
 * duplicates, of at most a million. Tallies of the parts of a backlog can be merged, in any order: together they give
 * what one tally of the whole would give. The rank is exact, except for issues with more than a thousand reactions and
 * comments: their percentage is correct to within two per cent.
 *
 * <p>Not thread-safe while issues are added; several threads may ask when that is over.
 */
public final class BacklogRankTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ALL = 100;

    private final EngagementHistogram attention = new EngagementHistogram();
    private final DuplicateCounts repetitions = new DuplicateCounts();
    private final ScaleTally scales = new ScaleTally();
    private @Nullable Instant newest;

    /** Starts without any issue. */
    public BacklogRankTally() {}

    /**
     * Counts an issue. An issue without data of a tracker changes nothing.
     *
     * @param issue the issue
     */
    public void add(Issue issue) {
        Tracked tracked = issue.tracked();
        attention.add(attention(tracked));
        if (tracked.duplicateOf() != null) {
            repetitions.add(tracked.duplicateOf(), Math.max(0, attention(tracked)), scales.severities(issue));
        }
        scales.add(issue);
        newest = later(newest, later(tracked.opened(), later(tracked.updated(), tracked.closed())));
    }

    /**
     * Counts all that another tally has counted.
     *
     * @param other the other tally, which stays as it is
     */
    public void merge(BacklogRankTally other) {
        attention.merge(other.attention);
        repetitions.merge(other.repetitions);
        scales.merge(other.scales);
        newest = later(newest, other.newest);
    }

    /**
     * {@return the rank of an issue among all counted issues}
     *
     * @param issue an issue, counted or not
     */
    public BacklogRank standing(Issue issue) {
        Tracked tracked = issue.tracked();
        int own = attention(tracked);
        int all = own < 0 ? own : (int) Math.min(Integer.MAX_VALUE, own + repetitions.attention(issue.id()));
        Status status = issue.status();
        boolean closed = tracked.closed() != null || (status != null && status.kind() == StatusKind.CLOSED);
        return new BacklogRank(
                all < 0 ? null : attention.behind(all, own, ALL),
                repetitions.of(issue.id()),
                closed ? null : daysSince(tracked.opened()),
                closed ? null : daysSince(tracked.updated()),
                scales.of(issue),
                repetitions.levels(issue.id()));
    }

    /**
     * Gives an issue its rank among all counted issues. An issue that has a rank keeps it. An issue without data of a
     * tracker, without duplicates and without a level on a scale gets none.
     *
     * @param issue an issue, counted or not
     * @return the issue, which is the same object if it gets no rank
     */
    public Issue place(Issue issue) {
        Tracked tracked = issue.tracked();
        if (tracked.standing() != null) {
            return issue;
        }
        BacklogRank rank = standing(issue);
        boolean unknown = tracked.equals(Tracked.nothing())
                && rank.duplicates() == 0
                && rank.scales().isEmpty();
        return unknown
                ? issue
                : issue.with().tracked(tracked.with().standing(rank).build()).build();
    }

    /** The reactions and comments of an issue; -1 if they are not counted. */
    private static int attention(Tracked tracked) {
        Integer reactions = tracked.reactions();
        Integer comments = tracked.comments();
        if (reactions == null && comments == null) {
            return -1;
        }
        long sum = (reactions == null ? 0L : reactions) + (comments == null ? 0L : comments);
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    private @Nullable Integer daysSince(@Nullable Instant time) {
        return time == null || newest == null
                ? null
                : Integer.valueOf((int) Math.min(
                        Integer.MAX_VALUE,
                        Math.max(0, Duration.between(time, newest).toDays())));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
