package dev.triage.model.tracked;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data of an issue in its tracker, beyond title, status, labels, people and links: signals that rules can derive
 * inputs from.
 *
 * <pre>{@code
 * Tracked tracked = Tracked.builder().type("Bug").field("Severity", "High").reactions(41).comments(12).build();
 * }</pre>
 *
 * @param type the issue type in the tracker, such as {@code "Bug"} or {@code "Story"}, or null
 * @param fields the fields of the tracker and of the issue form, in the order of the source
 * @param milestone the milestone that it is planned for, as the tracker names it, or null
 * @param due its due date, or the due date of its milestone, or null
 * @param reactions the number of reactions or votes, or null if the tracker does not count them
 * @param comments the number of comments, or null if the tracker does not count them
 * @param opened when it was opened, or null
 * @param updated when it was last updated, or null
 * @param closed when it was closed, or null
 * @param pullRequests the ids of the linked pull requests
 * @param duplicateOf the id of the issue that it is a duplicate of, or null
 * @param standing its rank in the backlog, or null if it is not calculated
 */
public record Tracked(
        @Nullable String type,
        List<TrackedField> fields,
        @Nullable String milestone,
        @Nullable Instant due,
        @Nullable Integer reactions,
        @Nullable Integer comments,
        @Nullable Instant opened,
        @Nullable Instant updated,
        @Nullable Instant closed,
        List<String> pullRequests,
        @Nullable String duplicateOf,
        @Nullable BacklogRank standing) {

    private static final Tracked NOTHING = new TrackedBuilder().build();

    /**
     * Makes it; the lists are copied, and blank texts count as not stated.
     *
     * @param type the issue type in the tracker, such as {@code "Bug"} or {@code "Story"}, or null
     * @param fields the fields of the tracker and of the issue form, in the order of the source
     * @param milestone the milestone that it is planned for, as the tracker names it, or null
     * @param due its due date, or the due date of its milestone, or null
     * @param reactions the number of reactions or votes, or null if the tracker does not count them
     * @param comments the number of comments, or null if the tracker does not count them
     * @param opened when it was opened, or null
     * @param updated when it was last updated, or null
     * @param closed when it was closed, or null
     * @param pullRequests the ids of the linked pull requests
     * @param duplicateOf the id of the issue that it is a duplicate of, or null
     * @param standing its rank in the backlog, or null if it is not calculated
     * @throws IllegalArgumentException if a number is negative
     */
    public Tracked {
        type = stated(type);
        fields = List.copyOf(fields);
        milestone = stated(milestone);
        pullRequests = List.copyOf(pullRequests);
        duplicateOf = stated(duplicateOf);
        notNegative("reactions", reactions);
        notNegative("comments", comments);
    }

    /** {@return no data of a tracker} */
    public static Tracked nothing() {
        return NOTHING;
    }

    /**
     * Starts without any data.
     *
     * @return a builder without any data
     */
    public static TrackedBuilder builder() {
        return new TrackedBuilder();
    }

    /**
     * Starts a copy, to change some of its values.
     *
     * @return a builder with all of this data
     */
    public TrackedBuilder with() {
        return new TrackedBuilder(this);
    }

    // Written out, because what a record gets by itself costs a program some milliseconds when it starts.
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Tracked one
                && Objects.equals(type, one.type)
                && fields.equals(one.fields)
                && Objects.equals(milestone, one.milestone)
                && Objects.equals(due, one.due)
                && Objects.equals(reactions, one.reactions)
                && Objects.equals(comments, one.comments)
                && Objects.equals(opened, one.opened)
                && Objects.equals(updated, one.updated)
                && Objects.equals(closed, one.closed)
                && pullRequests.equals(one.pullRequests)
                && Objects.equals(duplicateOf, one.duplicateOf)
                && Objects.equals(standing, one.standing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                type,
                fields,
                milestone,
                due,
                reactions,
                comments,
                opened,
                updated,
                closed,
                pullRequests,
                duplicateOf,
                standing);
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void notNegative(String name, @Nullable Integer number) {
        if (number != null && number < 0) {
            throw new IllegalArgumentException(
                    "The number of " + name + " (" + number + ") is negative: expected 0 or more.");
        }
    }
}
