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
    static @Nullable RuleDescription blamed(Map<String, Rule> rules, RuntimeException thrown) {
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
        return only(rules);
    }

    /** The rule that is to blame if no name is known: what this library evaluates itself never throws. */
    private static @Nullable RuleDescription only(Map<String, Rule> rules) {
        List<Rule> compiled =
                rules.values().stream().filter(rule -> rule.compiled() != null).toList();
        return compiled.size() == 1 ? compiled.get(0).description() : null;
    }

    /** What is thrown if several rules may be to blame. */
    static RuntimeException unknown(Map<String, Rule> rules, RuntimeException thrown) {
        List<RuleDescription> compiled = rules.values().stream()
                .filter(rule -> rule.compiled() != null)
                .map(Rule::description)
                .toList();
        return compiled.isEmpty() ? thrown : RuleFailures.among(compiled, thrown);
    }
}
