package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;

/**
 * An input that is a range, because the source states one or because its signals stand for one.
 *
 * @param input which one
 * @param value the range, such as {@code "Medium–High"}
 */
public record Uncertainty(Input input, String value) {

    /**
     * Makes an uncertainty.
     *
     * @param input which one
     * @param value the range
     */
    public Uncertainty {
        requireNonNull(input, "input");
        requireNonNull(value, "value");
    }
}
