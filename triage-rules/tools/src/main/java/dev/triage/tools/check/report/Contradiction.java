package dev.triage.tools.check.report;

import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A floor and a cap that cannot both be kept; many floors, and caps, that ask the same; or two rules that say different values of one
 * input because of the same signal.
 *
 * @param text what is wrong
 * @param rules the floor and the cap, or the two rules; of many, the floors and then the caps
 * @param examples one example
 * @param combinations how many combinations are like it
 */
public record Contradiction(String text, List<RuleDescription> rules, List<Example> examples, long combinations)
        implements Finding {

    /**
     * Makes a finding; the lists are copied.
     *
     * @param text what is wrong
     * @param rules the floor and the cap, or the two rules; of many, the floors and then the caps
     * @param examples one example
     * @param combinations how many combinations are like it
     */
    public Contradiction {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    @Override
    public String id() {
        return FindingId.of("contradiction", rules(), List.of());
    }

    @Override
    public Severity severity() {
        // That the standard floors win over the caps of a team is what they are for.
        boolean meant = rules.stream()
                .allMatch(rule -> rule.effect() instanceof Effect
                        && rule.effect() instanceof Effect.NeverBelow == (rule.origin() == null));
        return meant ? Severity.NOTE : Severity.WARNING;
    }
}
