package dev.triage.tools.cases;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * How far cases try a rule, or a row of a table.
 *
 * @param rule the rule, or the first effect of the row
 * @param fired how often it fired
 * @param answers how many answers its conditions can give: yes and no for each; 0 of a row
 * @param given how many of them were given
 * @param missing the answers that were not given, each in words
 */
public record TriedRule(RuleDescription rule, long fired, int answers, int given, List<String> missing) {

    /**
     * Makes the record; the list is copied.
     *
     * @param rule the rule, or the first effect of the row
     * @param fired how often it fired
     * @param answers how many answers its conditions can give
     * @param given how many of them were given
     * @param missing the answers that were not given, each in words
     */
    public TriedRule {
        requireNonNull(rule, "rule");
        missing = List.copyOf(missing);
    }

    /** {@return whether it fired, and each of its conditions was once true and once false} */
    public boolean complete() {
        return fired > 0 && missing.isEmpty();
    }
}
