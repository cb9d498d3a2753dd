package dev.triage.model;

import static java.util.Objects.requireNonNull;

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
