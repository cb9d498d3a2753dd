package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;

/**
 * An input that the source does not state, or only in unknown words.
 *
 * @param input the input
 */
public record Unsaid(Input input) {

    /**
     * Makes the fact.
     *
     * @param input the input
     */
    public Unsaid {
        requireNonNull(input, "input");
    }
}
