package dev.triage.tools.internal.check.space;

import dev.triage.rules.internal.input.ClosedInput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An input, or a condition on an open text, with what rules can distinguish of it.
 *
 * @param name what it is called
 * @param input which input it is, or null if it is a condition on an open text
 * @param classes the simplest value of each class of values that rules cannot distinguish, with the weight of the class
 * @param steps the steps from one class to a higher one
 */
public record Dimension(String name, @Nullable ClosedInput input, List<InputClass> classes, List<Step> steps) {

    /** Makes a dimension; the lists are copied. */
    public Dimension {
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
    public record Step(int from, int to, InputClass lower, InputClass higher) {

        public int cost() {
            return lower.statedCost() + higher.statedCost();
        }
    }

    public int size() {
        return classes.size();
    }

    /** The questions on open texts that it answers; those to which the answer is always no are not among them. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (InputClass choice : classes) {
            if (choice.value() instanceof OpenAnswers answers) {
                words.addAll(answers.affirmed());
            }
        }
        return words;
    }
}
