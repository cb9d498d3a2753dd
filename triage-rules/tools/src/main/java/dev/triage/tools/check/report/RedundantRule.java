package dev.triage.tools.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A redundant rule: it fires, but no priority changes without it, or another rule has the same effect.
 *
 * @param text what is wrong
 * @param rules the rule, and then those that do the same, if there are any
 * @param questions its condition that holds for every issue; empty if there is another cause
 */
public record RedundantRule(String text, List<RuleDescription> rules, List<String> questions) implements Finding {

    /**
     * Makes a finding; the list is copied.
     *
     * @param text what is wrong
     * @param rules the rule, and then those that do the same, if there are any
     * @param questions its condition that holds for every issue
     */
    public RedundantRule {
        rules = List.copyOf(rules);
        questions = List.copyOf(questions);
    }

    @Override
    public String id() {
        return FindingId.of("redundant", rules(), questions);
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
