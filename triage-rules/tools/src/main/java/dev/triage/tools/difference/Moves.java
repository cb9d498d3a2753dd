package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many go from which priority to which: issues of a backlog, or combinations of inputs. Those that stay are counted as well.
 * Immutable.
 *
 * @param counts how many, by the priority before and then by the one after; what is not among them is 0
 */
public record Moves(Map<Priority, Map<Priority, Long>> counts) {

    /**
     * Makes the counts; the maps are copied.
     *
     * @param counts how many, by the priority before and then by the one after
     */
    public Moves {
        requireNonNull(counts, "counts");
        Map<Priority, Map<Priority, Long>> copy = new EnumMap<>(Priority.class);
        counts.forEach((before, after) -> copy.put(before, Map.copyOf(after)));
        counts = Map.copyOf(copy);
    }

    /**
     * {@return how many went from one priority to the other}
     *
     * @param before the priority from which they went
     * @param after the priority to which they went
     */
    public long count(Priority before, Priority after) {
        return counts.getOrDefault(before, Map.of()).getOrDefault(after, 0L);
    }

    /**
     * {@return how many had this priority}
     *
     * @param priority the priority before
     */
    public long before(Priority priority) {
        return sum((before, after) -> before == priority);
    }

    /**
     * {@return how many have this priority}
     *
     * @param priority the priority after
     */
    public long after(Priority priority) {
        return sum((before, after) -> after == priority);
    }

    /** {@return how many there are} */
    public long total() {
        return sum((before, after) -> true);
    }

    /** {@return how many have another priority than before} */
    public long moved() {
        return sum((before, after) -> before != after);
    }

    /** {@return how many became more urgent} */
    public long up() {
        return sum((before, after) -> after.moreUrgentThan(before));
    }

    /** {@return how many became less urgent} */
    public long down() {
        return sum((before, after) -> before.moreUrgentThan(after));
    }

    /** {@return how many were P0 or P1} */
    public long urgentBefore() {
        return before(Priority.P0) + before(Priority.P1);
    }

    /** {@return how many are P0 or P1} */
    public long urgentAfter() {
        return after(Priority.P0) + after(Priority.P1);
    }

    private long sum(Which which) {
        long sum = 0;
        for (Priority before : Priority.values()) {
            for (Priority after : Priority.values()) {
                sum += which.counts(before, after) ? count(before, after) : 0;
            }
        }
        return sum;
    }

    private interface Which {
        boolean counts(Priority before, Priority after);
    }
}
