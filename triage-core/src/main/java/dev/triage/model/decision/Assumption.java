package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;

/**
 * Something that the source left unsaid, and what was assumed in its place.
 *
 * @param input what was unsaid
 * @param value what was assumed, in the words of the scale
 * @param rule the rule that assumed it
 * @param reason why
 */
public record Assumption(Input input, String value, String rule, String reason) {

    /** Makes an assumption. */
    public Assumption {
        requireNonNull(input, "input");
        requireNonNull(value, "value");
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
    }
}
