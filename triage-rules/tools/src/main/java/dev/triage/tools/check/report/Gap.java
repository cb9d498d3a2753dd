package dev.triage.tools.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A combination that does not get exactly one priority from its score.
 *
 * @param text what is wrong
 * @param rules the rules that give it a priority, if there are several; otherwise the one that should
 * @param examples one example
 * @param points its score
 * @param combinations how many combinations are like it
 */
public record Gap(String text, List<RuleDescription> rules, List<Example> examples, int points, long combinations)
        implements Finding {

    /**
     * Makes a finding; the lists are copied.
     *
     * @param text what is wrong
     * @param rules the rules that give it a priority, if there are several
     * @param examples one example
     * @param points its score
     * @param combinations how many combinations are like it
     */
    public Gap {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    @Override
    public String id() {
        return FindingId.of("gap", rules, rules.isEmpty() ? List.of(text) : List.of());
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
