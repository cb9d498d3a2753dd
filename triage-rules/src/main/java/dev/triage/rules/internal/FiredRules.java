package dev.triage.rules.internal;

import dev.triage.model.Effect;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** Notes which rules fired in a session, and about what. Not thread-safe, as little as a session is. */
final class FiredRules implements Outcome {

    private final RuleBase rules;
    private final List<Firing> fired = new ArrayList<>();

    FiredRules(RuleBase rules) {
        this.rules = rules;
    }

    /**
     * That a rule fired.
     *
     * @param rule which one
     * @param fact the fact that it is about, or null if it said none
     */
    record Firing(RuleDescription rule, @Nullable Object fact) {}

    @Override
    public void apply(RuleContext rule) {
        fired.add(new Firing(rules.fired(rule.getRule().getName()), null));
    }

    @Override
    public void apply(RuleContext rule, Object fact) {
        fired.add(new Firing(rules.fired(rule.getRule().getName()), fact));
    }

    /** The points that the rules added so far. */
    int points() {
        int points = 0;
        for (Firing firing : fired) {
            points += firing.rule().effect() instanceof Effect.Points effect ? effect.points() : 0;
        }
        return points;
    }

    /** The rules that fired, in the order of the catalogue, whatever the order in which they fired. */
    List<RuleDescription> inOrder() {
        return firings().map(Firing::rule).toList();
    }

    /** The same with what they are about. */
    Stream<Firing> firings() {
        return fired.stream().sorted(Comparator.comparing(Firing::rule, rules.order()));
    }
}
