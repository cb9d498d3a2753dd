package dev.triage.rules.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A rule that fires, but without which everything would be the same, or that says what another one says already.
 *
 * @param text what is wrong
 * @param rules the rule, and then the one that does the same, if there is one
 */
public record RedundantRule(String text, List<RuleDescription> rules) implements Finding {

    /** Makes a finding; the list is copied. */
    public RedundantRule {
        rules = List.copyOf(rules);
    }

    @Override
    public List<Example> examples() {
        return List.of();
    }
}
