package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A rule that fired in a decision.
 *
 * @param rule the name of the rule
 * @param effect what it did
 * @param reason why, in words
 * @param origin where the rule comes from, or null if it is a standard one
 */
public record Reason(
        String rule, Effect effect, String reason, @Nullable Origin origin) {

    /** Makes a reason. */
    public Reason {
        requireNonNull(rule, "rule");
        requireNonNull(effect, "effect");
        requireNonNull(reason, "reason");
    }

    /** A standard rule that fired. */
    public Reason(String rule, Effect effect, String reason) {
        this(rule, effect, reason, null);
    }
}
