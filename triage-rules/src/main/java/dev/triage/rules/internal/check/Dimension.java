package dev.triage.rules.internal.check;

import dev.triage.rules.internal.input.ClosedInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input, or an open question, with what rules can tell apart of it.
 *
 * @param name what it is called
 * @param input which input it is, or null if it is an open question
 * @param classes the simplest value of each class of values that rules cannot tell apart, with the weight of the class
 * @param steps the steps from one class to a higher one
 */
record Dimension(String name, @Nullable ClosedInput input, List<Choice> classes, List<Step> steps) {

    /** Makes a dimension; the lists are copied. */
    Dimension {
        classes = List.copyOf(classes);
        steps = List.copyOf(steps);
    }

    /**
     * One end of a range raised by one level.
     *
     * @param from the class before
     * @param to the class after
     * @param lower the value before
     * @param higher the value after
     */
    record Step(int from, int to, Choice lower, Choice higher) {

        int cost() {
            return lower.statedCost() + higher.statedCost();
        }
    }

    int size() {
        return classes.size();
    }
}
