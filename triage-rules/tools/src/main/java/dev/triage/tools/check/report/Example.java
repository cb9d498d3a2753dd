package dev.triage.tools.check.report;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that show a finding.
 *
 * @param stated the inputs that have to be stated; all others are not stated
 * @param assumed the inputs that are left unsaid, with what the rules assume for them
 * @param open conditions on open texts, with "yes" or "no"
 * @param issue the smallest issue that shows it, as the engine confirms; null if none was found
 */
public record Example(
        List<Value> stated,
        List<Value> assumed,
        List<Value> open,
        @Nullable Issue issue) {

    /**
     * Makes an example; the lists are copied.
     *
     * @param stated the inputs that have to be stated
     * @param assumed the inputs that are left unsaid, with what the rules assume for them
     * @param open conditions on open texts, with "yes" or "no"
     * @param issue the smallest issue that shows it, as the engine confirms; null if none was found
     */
    public Example {
        stated = List.copyOf(stated);
        assumed = List.copyOf(assumed);
        open = List.copyOf(open);
    }

    /**
     * An input with its value.
     *
     * @param input which one, such as {@code "user impact"}, or the words of a condition on an open text
     * @param value in the words of its scale, such as {@code "Medium–High"}
     */
    public record Value(String input, String value) {

        /**
         * Makes a value.
         *
         * @param input which one
         * @param value in the words of its scale
         */
        public Value {
            requireNonNull(input, "input");
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return input + " " + value;
        }
    }

    /** {@return the stated inputs and the conditions on open texts, such as {@code "user impact High, effort 2"}} */
    public String text() {
        String words = stated.isEmpty() ? "nothing stated" : words(stated);
        return open.isEmpty()
                ? words
                : words + ", and "
                        + open.stream()
                                .map(value -> value.input() + ": " + value.value())
                                .collect(Collectors.joining(", "));
    }

    private static String words(List<Value> values) {
        return values.stream().map(Value::toString).collect(Collectors.joining(", "));
    }
}
