package dev.triage.model;

import static java.util.Objects.requireNonNull;

/**
 * A rule that counted in a decision.
 *
 * @param rule the rule's name, which is a sentence
 * @param effect what it did
 * @param reason why, in words
 */
public record Reason(String rule, Effect effect, String reason) {

    /** Makes a reason. */
    public Reason {
        requireNonNull(rule, "rule");
        requireNonNull(effect, "effect");
        requireNonNull(reason, "reason");
    }
}
