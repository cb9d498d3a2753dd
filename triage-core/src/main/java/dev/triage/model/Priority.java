package dev.triage.model;

import java.util.List;
import java.util.Optional;

/**
 * How urgent an issue is, from {@link #P0} (fix immediately) to {@link #P4} (future roadmap).
 *
 * <p>The constants are ordered from most to least urgent. Use {@link #moreUrgentThan} where the direction matters to a
 * reader.
 */
public enum Priority {
    /** System failure or security vulnerability: fix immediately. */
    P0("system failure or security vulnerability", "fix immediately"),
    /** Many users or core functionality: this sprint. */
    P1("many users or core functionality", "this sprint"),
    /** A workflow or a common use case: near term. */
    P2("a workflow or a common use case", "near term"),
    /** The impact is low, or the change is an enhancement; it can wait for free resources. */
    P3("low impact or an enhancement", "when resources allow"),
    /** Wishlist: future roadmap. */
    P4("wishlist", "future roadmap");

    private final String meaning;
    private final String timeFrame;

    Priority(String meaning, String timeFrame) {
        this.meaning = meaning;
        this.timeFrame = timeFrame;
    }

    /** {@return the kind of issue that has this priority, in words} */
    public String meaning() {
        return meaning;
    }

    /** {@return when the work is planned, in words} */
    public String timeFrame() {
        return timeFrame;
    }

    /**
     * {@return whether this priority is more urgent than the other one}
     *
     * @param other the priority to compare with
     */
    public boolean moreUrgentThan(Priority other) {
        return compareTo(other) < 0;
    }

    /** {@return the next more urgent priority; none above {@link #P0}} */
    public Optional<Priority> oneMoreUrgent() {
        return neighbour(-1);
    }

    /** {@return the next less urgent priority; none below {@link #P4}} */
    public Optional<Priority> oneLessUrgent() {
        return neighbour(1);
    }

    /**
     * {@return the priority that is so many levels more urgent, or less urgent if negative; {@link #P0} and {@link #P4}
     * are the limits}
     *
     * @param levels how many levels
     */
    public Priority moreUrgentBy(int levels) {
        if (levels == 0) {
            return this;
        }
        List<Priority> all = List.of(values());
        long index = (long) all.indexOf(this) - levels;
        return all.get((int) Math.max(0, Math.min(all.size() - 1, index)));
    }

    /**
     * {@return the more urgent of the two}
     *
     * @param one a priority
     * @param other another one, or the same
     */
    public static Priority moreUrgent(Priority one, Priority other) {
        return one.moreUrgentThan(other) ? one : other;
    }

    /**
     * {@return the less urgent of the two}
     *
     * @param one a priority
     * @param other another one, or the same
     */
    public static Priority lessUrgent(Priority one, Priority other) {
        return one.moreUrgentThan(other) ? other : one;
    }

    private Optional<Priority> neighbour(int step) {
        List<Priority> all = List.of(values());
        int index = all.indexOf(this) + step;
        return index < 0 || index >= all.size() ? Optional.empty() : Optional.of(all.get(index));
    }
}
