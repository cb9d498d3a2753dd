package dev.triage.rules.internal;

import dev.triage.model.decision.Effect;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** Notes which rules fired, and about what. Not thread-safe. */
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

    /** Notes that a rule fired, without a session. */
    void add(RuleDescription rule, @Nullable Object fact) {
        fired.add(new Firing(rule, fact));
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
        List<RuleDescription> inOrder = new ArrayList<>(fired.size());
        for (Firing firing : firings()) {
            inOrder.add(firing.rule());
        }
        return inOrder;
    }

    /** The same with what they are about. */
    List<Firing> firings() {
        List<Firing> firings = new ArrayList<>(fired);
        firings.sort(new ByCatalogue(rules));
        return firings;
    }

    /** No lambda: at the start of a program that costs more than a class. */
    private record ByCatalogue(RuleBase rules) implements Comparator<Firing> {

        @Override
        public int compare(Firing one, Firing other) {
            return Integer.compare(rules.position(one.rule()), rules.position(other.rule()));
        }
    }
}
