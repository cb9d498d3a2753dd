package dev.triage.rules.internal;

import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Pattern;

/** Finds out which facts rules look at, from the rules themselves, so that nobody has to say it. */
final class FactsSeen {

    private static final Set<Condition.Type> PLAIN = Set.of(
            Condition.Type.AND,
            Condition.Type.OR,
            Condition.Type.NOT,
            Condition.Type.EXISTS,
            Condition.Type.CONSEQUENCE);

    private FactsSeen() {}

    /**
     * Whether the rules of a stage look at nothing else than these facts, and do nothing that could give another answer
     * another time. Rules with Java in them may do anything. Of rules that somebody watches it is never said, since every
     * firing is an answer then.
     */
    static boolean only(Set<Class<?>> facts, RuleBase rules, String stage) {
        boolean only = !rules.isObserved();
        for (LoadedRule rule : rules.in(stage).rules()) {
            only = only && !rule.isJava() && only(facts, rule.compiled().getView());
        }
        return only;
    }

    /**
     * Whether each rule of a stage that looks at such a fact looks at one of it and at nothing else, so that what is said of
     * one fact never depends on another.
     */
    static boolean alone(Class<?> fact, RuleBase rules, String stage) {
        return !rules.isObserved() && rules.in(stage).rules().stream().allMatch(rule -> alone(fact, rule));
    }

    private static boolean alone(Class<?> fact, LoadedRule rule) {
        return !rule.isJava()
                && (PlainRule.of(rule) != null || !seen(fact, rule.compiled().getView()));
    }

    private static boolean seen(Class<?> fact, Condition condition) {
        if (condition instanceof Pattern<?> pattern) {
            return pattern.getPatternVariable().getType() == fact;
        }
        return condition.getSubConditions().stream().anyMatch(part -> seen(fact, part));
    }

    private static boolean only(Set<Class<?>> facts, Condition condition) {
        if (condition instanceof Pattern<?> pattern) {
            return condition.getType() == Condition.Type.PATTERN
                    && facts.contains(pattern.getPatternVariable().getType());
        }
        boolean only = PLAIN.contains(condition.getType());
        for (Condition part : condition.getSubConditions()) {
            only = only && only(facts, part);
        }
        return only;
    }
}
