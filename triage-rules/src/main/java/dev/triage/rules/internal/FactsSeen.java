package dev.triage.rules.internal;

import dev.triage.rules.internal.drl.FactPattern;
import java.util.ArrayList;
import java.util.List;
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
            only = only && only(facts, rule);
        }
        return only;
    }

    private static boolean only(Set<Class<?>> facts, LoadedRule rule) {
        dev.triage.rules.internal.condition.Condition read = rule.condition();
        if (read != null) {
            for (dev.triage.rules.internal.condition.Condition.Fact fact : read.facts()) {
                if (!facts.contains(fact.type())) {
                    return false;
                }
            }
            return true;
        }
        // The standard rules keep to the vocabulary; whatever else was not read has Java in it.
        return rule.isStandard() && only(facts, rule.compiled().getView());
    }

    /**
     * Whether each rule of a stage that looks at such a fact looks at one of it and at nothing else, so that what is said of
     * one fact never depends on another.
     */
    static boolean alone(Class<?> fact, RuleBase rules, String stage) {
        return !rules.isObserved() && rules.in(stage).rules().stream().allMatch(rule -> alone(fact, rule));
    }

    private static boolean alone(Class<?> fact, LoadedRule rule) {
        dev.triage.rules.internal.condition.Condition read = rule.condition();
        if (read != null) {
            return read.facts().stream().noneMatch(one -> one.type() == fact)
                    || (read.facts().size() == 1 && read.facts().get(0).presence() == FactPattern.Presence.EACH);
        }
        if (!rule.isStandard()) {
            return false;
        }
        List<Pattern<?>> patterns = new ArrayList<>();
        boolean plain = collect(rule.compiled().getView(), patterns);
        return patterns.stream().noneMatch(one -> one.getPatternVariable().getType() == fact)
                || (plain && patterns.size() == 1);
    }

    /** Collects all patterns; whether nothing but patterns is looked for, each to be there. */
    private static boolean collect(Condition condition, List<Pattern<?>> patterns) {
        if (condition instanceof Pattern<?> pattern) {
            patterns.add(pattern);
            return true;
        }
        boolean plain = condition.getType() == Condition.Type.AND || condition.getType() == Condition.Type.CONSEQUENCE;
        for (Condition part : condition.getSubConditions()) {
            plain &= collect(part, patterns);
        }
        return plain;
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
