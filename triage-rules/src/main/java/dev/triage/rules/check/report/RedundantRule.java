package dev.triage.rules.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A redundant rule: it fires, but no priority changes without it, or another rule has the same effect.
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
