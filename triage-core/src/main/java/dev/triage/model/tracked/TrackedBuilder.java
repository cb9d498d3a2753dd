package dev.triage.model.tracked;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Tracked}; what is not set stays unknown. Not thread-safe.
 *
 * @see Tracked#builder
 * @see Tracked#with
 */
public final class TrackedBuilder {

    private final List<TrackedField> fields = new ArrayList<>();
    private @Nullable String type;
    private @Nullable String milestone;
    private @Nullable Instant due;
    private @Nullable Integer reactions;
    private @Nullable Integer comments;
    private @Nullable Instant opened;
    private @Nullable Instant updated;
    private @Nullable Instant closed;
    private List<String> pullRequests = List.of();
    private @Nullable String duplicateOf;
    private @Nullable BacklogRank standing;

    TrackedBuilder() {}

    TrackedBuilder(Tracked tracked) {
        fields.addAll(tracked.fields());
        type = tracked.type();
        milestone = tracked.milestone();
        due = tracked.due();
        reactions = tracked.reactions();
        comments = tracked.comments();
        opened = tracked.opened();
        updated = tracked.updated();
        closed = tracked.closed();
        pullRequests = tracked.pullRequests();
        duplicateOf = tracked.duplicateOf();
        standing = tracked.standing();
    }

    /**
     * Sets the issue type in the tracker.
     *
     * @param name the name of the type, or null if it has none
     * @return this builder
     */
    public TrackedBuilder type(@Nullable String name) {
        type = name;
        return this;
    }

    /**
     * Adds a field after the existing ones.
     *
     * @param name the name of the field, as the tracker shows it
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name or the value is blank
     */
    public TrackedBuilder field(String name, String value) {
        fields.add(new TrackedField(name, value));
        return this;
    }

    /**
     * Sets the milestone.
     *
     * @param name the name of the milestone, or null if there is none
     * @return this builder
     */
    public TrackedBuilder milestone(@Nullable String name) {
        milestone = name;
        return this;
    }

    /**
     * Sets the due date.
     *
     * @param time the time, or null if it is not known
     * @return this builder
     */
    public TrackedBuilder due(@Nullable Instant time) {
        due = time;
        return this;
    }

    /**
     * Sets the number of reactions or votes.
     *
     * @param count the number, or null if it is not known
     * @return this builder
     */
    public TrackedBuilder reactions(@Nullable Integer count) {
        reactions = count;
        return this;
    }

    /**
     * Sets the number of comments.
     *
     * @param count the number, or null if it is not known
     * @return this builder
     */
    public TrackedBuilder comments(@Nullable Integer count) {
        comments = count;
        return this;
    }

    /**
     * Sets when it was opened.
     *
     * @param time the time, or null if it is not known
     * @return this builder
     */
    public TrackedBuilder opened(@Nullable Instant time) {
        opened = time;
        return this;
    }

    /**
     * Sets when it was last updated.
     *
     * @param time the time, or null if it is not known
     * @return this builder
     */
    public TrackedBuilder updated(@Nullable Instant time) {
        updated = time;
        return this;
    }

    /**
     * Sets when it was closed.
     *
     * @param time the time, or null if it is not known
     * @return this builder
     */
    public TrackedBuilder closed(@Nullable Instant time) {
        closed = time;
        return this;
    }

    /**
     * Sets the linked pull requests.
     *
     * @param ids the ids of the pull requests
     * @return this builder
     */
    public TrackedBuilder pullRequests(List<String> ids) {
        pullRequests = ids;
        return this;
    }

    /**
     * Sets the issue that it is a duplicate of.
     *
     * @param id the id of the other issue, or null if it is no duplicate
     * @return this builder
     */
    public TrackedBuilder duplicateOf(@Nullable String id) {
        duplicateOf = id;
        return this;
    }

    /**
     * Sets the rank in the backlog.
     *
     * @param place the rank, or null if it is not known
     * @return this builder
     */
    public TrackedBuilder standing(@Nullable BacklogRank place) {
        standing = place;
        return this;
    }

    /**
     * Makes it.
     *
     * @return the data
     * @throws IllegalArgumentException if a number is negative
     */
    public Tracked build() {
        return new Tracked(
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
}
