package dev.triage.tools.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * An input that changes no decision.
 *
 * @param input the input, such as {@code "effort"}
 * @param text what is wrong
 * @param rules the rules that look at it all the same
 */
public record IrrelevantInput(String input, String text, List<RuleDescription> rules) implements Finding {

    /**
     * Makes a finding; the list is copied.
     *
     * @param input the input
     * @param text what is wrong
     * @param rules the rules that look at it all the same
     */
    public IrrelevantInput {
        rules = List.copyOf(rules);
    }

    @Override
    public String id() {
        return FindingId.of("irrelevant", rules(), List.of(input));
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
