package dev.triage.tools.check.report;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.catalogue.RuleDescription;

/**
 * A rule that is not fully proved.
 *
 * @param rule the rule
 * @param text what was done instead
 */
public record OpenRule(RuleDescription rule, String text) {

    /**
     * Makes it.
     *
     * @param rule the rule
     * @param text what was done instead
     */
    public OpenRule {
        requireNonNull(rule, "rule");
        requireNonNull(text, "text");
    }
}
