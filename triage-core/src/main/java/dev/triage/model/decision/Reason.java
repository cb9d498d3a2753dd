package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A rule that fired in a decision.
 *
 * @param id the rule's id, see {@link RuleId}
 * @param rule the rule's name
 * @param effect what it did
 * @param reason why, in words
 * @param origin where the rule comes from, or null if it is a standard one
 */
public record Reason(
        String id,
        String rule,
        Effect effect,
        String reason,
        @Nullable Origin origin) {

    /**
     * Makes a reason.
     *
     * @param id the rule's id
     * @param rule the rule's name
     * @param effect what it did
     * @param reason why, in words
     * @param origin where the rule comes from, or null if it is a standard one
     */
    public Reason {
        requireNonNull(id, "id");
        requireNonNull(rule, "rule");
        requireNonNull(effect, "effect");
        requireNonNull(reason, "reason");
    }

    /**
     * A standard rule that counted, with the id that follows from its name.
     *
     * @param rule the name of the rule
     * @param effect what it does
     * @param reason why, in words
     */
    public Reason(String rule, Effect effect, String reason) {
        this(RuleId.of(rule), rule, effect, reason, null);
    }
}
