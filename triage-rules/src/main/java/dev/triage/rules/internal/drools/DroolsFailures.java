package dev.triage.rules.internal.drools;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.failure.RuleFailures;
import dev.triage.rules.internal.rule.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;

/** Finds out which rule threw something in a session. */
final class DroolsFailures {

    private DroolsFailures() {}

    /** The rule that threw, or null if no rule is to blame. */
    private static @Nullable RuleDescription blamed(Map<String, Rule> rules, RuntimeException thrown) {
        if (thrown instanceof ConsequenceException consequence) {
            Rule rule = consequence.getRule() == null
                    ? null
                    : rules.get(consequence.getRule().getName());
            return rule == null ? null : rule.description();
        }
        // What happens in a condition names its rules only in the message.
        String message = String.valueOf(thrown.getMessage());
        for (Rule rule : rules.values()) {
            String name = rule.name();
            if (message.contains("\"" + name + "\"")
                    || message.contains("[" + name + "]")
                    || message.contains(name + ", ")
                    || message.contains(name + "]")) {
                return rule.description();
            }
        }
        return null;
    }

    /** What a program is told: the rule that failed, or those of which one did. */
    static RuntimeException told(Map<String, Rule> rules, RuntimeException thrown) {
        RuleDescription blamed = blamed(rules, thrown);
        if (blamed != null) {
            return RuleFailures.of(blamed, thrown);
        }
        // What this library evaluates itself never throws.
        List<RuleDescription> compiled = rules.values().stream()
                .filter(rule -> rule.compiled() != null)
                .map(Rule::description)
                .toList();
        return switch (compiled.size()) {
            case 0 -> thrown;
            case 1 -> RuleFailures.of(compiled.get(0), thrown);
            default -> RuleFailures.among(compiled, thrown);
        };
    }
}
