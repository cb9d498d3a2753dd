package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change of the inputs of an issue that gives it another priority.
 *
 * @param priority the priority after the change
 * @param inputs the inputs that have to change, all of them together; never empty
 */
public record Change(Priority priority, List<InputChange> inputs) {

    /**
     * Makes a change; the list is copied.
     *
     * @param priority the priority after the change
     * @param inputs the inputs that have to change, all of them together
     */
    public Change {
        requireNonNull(priority, "priority");
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("A change needs at least one input that changes.");
        }
    }

    /** {@return the change in words: {@code "P0 if user impact were Critical instead of High"}} */
    public String text() {
        return text(LevelNames.standard());
    }

    /**
     * {@return the change in the words of a team}
     *
     * @param levels what the team calls the priorities
     */
    public String text(LevelNames levels) {
        return levels.name(priority) + " if "
                + inputs.stream()
                        .map(input -> input.input().label() + " were " + input.to() + " instead of " + input.from())
                        .collect(Collectors.joining(" and "));
    }

    /**
     * One changed input.
     *
     * @param input which one
     * @param from its current value
     * @param to its new value
     */
    public record InputChange(Input input, String from, String to) {

        /**
         * Makes an input change.
         *
         * @param input which one
         * @param from its current value
         * @param to its new value
         */
        public InputChange {
            requireNonNull(input, "input");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }
}
