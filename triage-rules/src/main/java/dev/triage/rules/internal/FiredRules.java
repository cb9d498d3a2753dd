package dev.triage.rules.internal;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.RuleContext;

/** Notes which rules fired in a session. Not thread-safe, as little as a session is. */
final class FiredRules implements Outcome {

    private final RuleBase rules;
    private final List<RuleDescription> fired = new ArrayList<>();

    FiredRules(RuleBase rules) {
        this.rules = rules;
    }

    @Override
    public void apply(RuleContext rule) {
        fired.add(rules.description(rule.getRule().getName()));
    }

    /** The rules that fired, in the order of the catalogue, whatever the order in which they fired. */
    List<RuleDescription> inOrder() {
        fired.sort(rules.order());
        return List.copyOf(fired);
    }
}
