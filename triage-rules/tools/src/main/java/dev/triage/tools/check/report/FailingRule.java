package dev.triage.tools.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A rule that throws an exception or fires endlessly.
 *
 * @param text what is wrong
 * @param rules the rule, as far as it is known
 * @param examples one example
 * @param endless whether it fires endlessly
 */
public record FailingRule(String text, List<RuleDescription> rules, List<Example> examples, boolean endless)
        implements Finding {

    /**
     * Makes a finding; the lists are copied.
     *
     * @param text what is wrong
     * @param rules the rule, as far as it is known
     * @param examples one example
     * @param endless whether it fires endlessly
     */
    public FailingRule {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    @Override
    public String id() {
        return FindingId.of("failing", rules(), List.of(String.valueOf(endless)));
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
