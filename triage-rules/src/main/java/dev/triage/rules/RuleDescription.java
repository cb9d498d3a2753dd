package dev.triage.rules;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Effect;

/**
 * A rule as the catalogue lists it.
 *
 * @param name the rule's name, which is a sentence
 * @param stage where it works: {@code "assess"} fills what is unsaid, {@code "prioritise"} weighs
 * @param effect what it can do
 * @param reason why, in words
 * @param file the DRL file, relative to the rule base
 * @param line the line of that file where the rule begins, from 1
 */
public record RuleDescription(String name, String stage, Effect effect, String reason, String file, int line) {

    /** Makes a description. */
    public RuleDescription {
        requireNonNull(name, "name");
        requireNonNull(stage, "stage");
        requireNonNull(effect, "effect");
        requireNonNull(reason, "reason");
        requireNonNull(file, "file");
    }
}
