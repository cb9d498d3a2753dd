package dev.triage.tools.internal.check.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.tools.check.report.Example;
import java.util.function.Supplier;

/**
 * Combinations of inputs that move from one priority to another because of the same changed rules, to the same score. There may be very
 * many, so an example is looked for when it is asked for.
 */
public final class Move {

    private final Ruled before;
    private final Ruled after;
    private final long combinations;
    private final Supplier<Example> example;

    /**
     * Makes it.
     *
     * @param before what the rules said of the example
     * @param after what they say
     * @param combinations how many there are
     * @param example finds the smallest of the combinations
     */
    Move(Ruled before, Ruled after, long combinations, Supplier<Example> example) {
        this.before = requireNonNull(before, "before");
        this.after = requireNonNull(after, "after");
        this.combinations = combinations;
        this.example = requireNonNull(example, "example");
    }

    /** What the rules said of the example. */
    public Ruled before() {
        return before;
    }

    /** What they say. */
    public Ruled after() {
        return after;
    }

    /** How many combinations there are. */
    public long combinations() {
        return combinations;
    }

    /**
     * The smallest of the combinations: the fewest inputs that have to be stated, at the lowest levels.
     *
     * @throws IllegalStateException if one of the engines says something else of it than what is claimed
     */
    public Example example() {
        return example.get();
    }

    @Override
    public String toString() {
        return before + " → " + after + ", " + combinations + " combinations, such as " + example();
    }
}
