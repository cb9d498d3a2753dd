package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;

/**
 * An input that the source does not state, and the value that is assumed for it.
 *
 * @param input the input that is not stated
 * @param value the assumed value, in the words of the scale
 * @param rule the rule that assumes it
 * @param reason why
 */
public record Assumption(Input input, String value, String rule, String reason) {

    /**
     * Makes an assumption.
     *
     * @param input the input that is not stated
     * @param value the assumed value, in the words of the scale
     * @param rule the rule that assumes it
     * @param reason why
     */
    public Assumption {
        requireNonNull(input, "input");
        requireNonNull(value, "value");
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
    }
}
