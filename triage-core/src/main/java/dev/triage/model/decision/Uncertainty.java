package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;

/**
 * An input that the source stated as a range, or whose words stand for one.
 *
 * @param input which one
 * @param value the range, such as {@code "Medium–High"}
 */
public record Uncertainty(Input input, String value) {

    /** Makes an uncertainty. */
    public Uncertainty {
        requireNonNull(input, "input");
        requireNonNull(value, "value");
    }
}
