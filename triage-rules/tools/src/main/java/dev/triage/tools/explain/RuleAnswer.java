package dev.triage.tools.explain;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * What a rule, or the row of a decision table, says of an issue.
 *
 * @param rule the rule
 * @param fires whether its condition holds
 * @param counts whether the decision has it among its reasons; a floor that the score keeps anyway fires and does not count
 * @param conditions each of its conditions; none if the rule goes beyond the vocabulary, so that they are not known
 */
public record RuleAnswer(RuleDescription rule, boolean fires, boolean counts, List<ConditionAnswer> conditions) {

    /**
     * Makes the answer; the list is copied.
     *
     * @param rule the rule
     * @param fires whether its condition holds
     * @param counts whether the decision has it among its reasons
     * @param conditions each of its conditions
     */
    public RuleAnswer {
        requireNonNull(rule, "rule");
        conditions = List.copyOf(conditions);
    }

    /** {@return the conditions that do not hold} */
    public List<ConditionAnswer> missing() {
        return conditions.stream().filter(condition -> !condition.holds()).toList();
    }
}
