package dev.triage.tools.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A combination that gets different answers from the same rules.
 *
 * @param text what is wrong
 * @param rules the rules that fire only sometimes
 * @param examples one example
 */
public record OrderDependence(String text, List<RuleDescription> rules, List<Example> examples) implements Finding {

    /**
     * Makes a finding; the lists are copied.
     *
     * @param text what is wrong
     * @param rules the rules that fire only sometimes
     * @param examples one example
     */
    public OrderDependence {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    @Override
    public String id() {
        return FindingId.of("order", rules(), List.of());
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
