package dev.triage.testkit.coverage;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.catalogue.RuleDescription;

/**
 * A rule with one mutation; see {@link RuleMutations}.
 *
 * @param rule the rule as it should be
 * @param change the mutation, such as {@code "+3 → +4"} or {@code "removed"}
 */
public record RuleMutation(RuleDescription rule, String change) {

    /**
     * Makes the record.
     *
     * @param rule the rule as it should be
     * @param change the mutation
     */
    public RuleMutation {
        requireNonNull(rule, "rule");
        requireNonNull(change, "change");
    }

    /**
     * {@return the rule and the mutation in one line, without the place, so that it stays the same when rules are added
     * above}
     */
    public String text() {
        return rule.name() + ": " + change;
    }
}
