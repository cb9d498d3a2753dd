package dev.triage.tools.internal.check.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.tools.check.report.Example;

/**
 * Combinations of inputs that move from one priority to another because of the same changed rules, to the same score.
 *
 * @param before what the rules said of the example
 * @param after what they say
 * @param example the smallest of the combinations: the fewest inputs that have to be stated, at the lowest levels
 * @param combinations how many there are
 */
public record Move(Ruled before, Ruled after, Example example, long combinations) {

    /** Makes it. */
    public Move {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(example, "example");
    }
}
