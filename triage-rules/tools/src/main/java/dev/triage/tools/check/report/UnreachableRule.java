package dev.triage.tools.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A rule that can never fire.
 *
 * @param rule the rule
 * @param text what is wrong
 * @param questions the smallest set of its conditions that are never true together; empty if there is another cause
 */
public record UnreachableRule(RuleDescription rule, String text, List<String> questions) implements Finding {

    /**
     * Makes a finding; the list is copied.
     *
     * @param rule the rule
     * @param text what is wrong
     * @param questions the smallest set of its conditions that are never true together
     */
    public UnreachableRule {
        questions = List.copyOf(questions);
    }

    @Override
    public List<RuleDescription> rules() {
        return List.of(rule);
    }

    @Override
    public String id() {
        return FindingId.of("unreachable", rules(), List.of());
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
