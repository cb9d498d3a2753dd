package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;

/**
 * An input that the source did not state, or not in words that are understood.
 *
 * @param input which one
 */
public record Unsaid(Input input) {

    /** Makes the fact. */
    public Unsaid {
        requireNonNull(input, "input");
    }
}
