package dev.triage.model.tracked;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the tracker of an issue knows of it, beyond title, status, labels, people and links: signals that rules may read
 * levels from, and never levels themselves.
 *
 * <pre>{@code
 * Tracked tracked = Tracked.builder().type("Bug").field("Severity", "High").reactions(41).comments(12).build();
 * }</pre>
 *
 * @param type what the tracker calls this kind of issue, such as {@code "Bug"} or {@code "Story"}, or null
 * @param fields fields of the tracker and of the form that people filled in, in the order of the source
 * @param milestone when it is planned for, in the words of the tracker, or null
 * @param due when it must be done, or when its milestone ends, or null
 * @param reactions how many people reacted to it or voted for it, or null if the tracker does not say
 * @param comments how many comments it has, or null if the tracker does not say
 * @param opened when it was opened, or null
 * @param updated when something was changed in it last, or null
 * @param closed when it was closed, or null
 * @param pullRequests the ids of the changes that are to solve it
 * @param duplicateOf the id of the issue that it repeats, or null
 * @param standing where it stands in its backlog, or null if nobody looked
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

    /** Of which no tracker says anything. */
    public static Tracked nothing() {
        return NOTHING;
    }

    /** Starts one of which nothing is known. */
    public static TrackedBuilder builder() {
        return new TrackedBuilder();
    }

    /** Starts a copy with something changed. */
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
            throw new IllegalArgumentException("A number of " + name + " (" + number + ") is never negative.");
        }
    }
}
