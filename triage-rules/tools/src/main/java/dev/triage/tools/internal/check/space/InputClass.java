package dev.triage.tools.internal.check.space;

import org.jspecify.annotations.Nullable;

/**
 * A value of an input.
 *
 * @param value a {@link Levels}, a set of categories, a status, a priority, or {@link OpenAnswers}
 * @param text the value in the words of its scale
 * @param assumed whether it is what the rules assume if nothing is stated
 * @param height how much it takes to state it: the lower, the simpler an example with it is
 * @param weight how many values it stands for
 */
public record InputClass(@Nullable Object value, String text, boolean assumed, int height, long weight) {

    /** A stated input more is worse than any level higher. */
    private static final int STATED = 1_000;

    public int cost() {
        return assumed ? 0 : statedCost();
    }

    /** The same with another value. */
    public InputClass with(Object other) {
        return new InputClass(other, text, assumed, height, weight);
    }

    /** The same value, standing for no other. */
    InputClass alone() {
        return new InputClass(value, text, assumed, height, 1);
    }

    /** The same value, which has to be stated. */
    public InputClass stated() {
        return new InputClass(value, text, false, height, weight);
    }

    /** What it costs even if it could be left unsaid. */
    public int statedCost() {
        return value == null || value instanceof OpenAnswers ? height : STATED + height;
    }
}
