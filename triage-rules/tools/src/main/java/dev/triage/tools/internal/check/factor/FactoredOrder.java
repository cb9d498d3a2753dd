package dev.triage.tools.internal.check.factor;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.internal.check.combination.Confirmation;
import dev.triage.tools.internal.check.combination.Decisions;
import dev.triage.tools.internal.check.combination.Monotonicity;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds inputs that move the priority in the wrong direction, on {@link Factors}. */
final class FactoredOrder {

    private final Factors factors;
    private final Space space;
    private final Function<Space, Confirmation> confirmation;
    private final Function<Space, Decisions> decisions;

    /** A combination, what it takes to state it, and how many are like it. */
    private record Found(int combination, int cost, long weight) {}

    /** Two outcomes along an input, and the rules that fire in one of them alone. */
    private record Pair(int before, int after, BitSet differing) {}

    FactoredOrder(Factors factors, Function<Space, Confirmation> confirmation, Function<Space, Decisions> decisions) {
        this.factors = factors;
        this.space = factors.space();
        this.confirmation = confirmation;
        this.decisions = decisions;
    }

    /**
     * Looks along an input.
     *
     * @param along its place among the dimensions
     * @param input the input
     */
    List<MonotonicityViolation> find(int along, ClosedInput input) {
        Dimension dimension = space.dimensions().get(along);
        List<RuleTable> reading = factors.tables().stream()
                .filter(table -> !table.looksAtSum()
                        && Questions.inputs(table.rule().vocabulary()).contains(input))
                .toList();
        Map<Pair, Found> pairs = new LinkedHashMap<>();
        Map<Pair, Dimension.Step> steps = new LinkedHashMap<>();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            for (Dimension.Step step : dimension.steps()) {
                if (step.from() == classes[along]) {
                    int raised = i + (step.to() - step.from()) * space.stride(along);
                    int before = factors.outcomeOf(i);
                    int after = factors.outcomeOf(raised);
                    if (before != after) {
                        int cost = space.cost(classes)
                                - dimension.classes().get(classes[along]).cost()
                                + step.cost();
                        Pair pair = new Pair(before, after, differing(reading, classes, along, step));
                        Found known = pairs.get(pair);
                        if (known == null || cost < known.cost()) {
                            pairs.put(pair, new Found(i, cost, known == null ? 0 : known.weight()));
                            steps.put(pair, step);
                        }
                        pairs.computeIfPresent(
                                pair,
                                (key, one) ->
                                        new Found(one.combination(), one.cost(), one.weight() + space.weight(classes)));
                    }
                }
            }
            space.next(classes);
        }
        Map<BitSet, Pair> cheapest = new LinkedHashMap<>();
        Map<Pair, Integer> opens = new LinkedHashMap<>();
        pairs.forEach((pair, one) -> {
            int open = firstWrong(pair, input);
            if (open >= 0) {
                opens.put(pair, open);
                cheapest.merge(
                        pair.differing(),
                        pair,
                        (known, other) -> cost(other, pairs, opens) < cost(known, pairs, opens) ? other : known);
            }
        });
        List<MonotonicityViolation> violations = new ArrayList<>();
        Map<List<RuleDescription>, MonotonicityViolation> found = new LinkedHashMap<>();
        cheapest.values().stream()
                .sorted(Comparator.comparingInt(pair -> cost(pair, pairs, opens)))
                .forEach(pair -> {
                    Found one = Objects.requireNonNull(pairs.get(pair), "pair");
                    OpenOutcome open = factors.open().get(opens.getOrDefault(pair, 0));
                    violations(
                                    factors.single(space.classes(one.combination()), open, steps.get(pair), along),
                                    one.weight())
                            .forEach(violation -> found.putIfAbsent(violation.rules(), violation));
                });
        found.forEach((rules, violation) -> {
            if (found.keySet().stream()
                    .noneMatch(other -> other.size() < rules.size() && rules.containsAll(other) && !other.isEmpty())) {
                violations.add(violation);
            }
        });
        return violations;
    }

    private int cost(Pair pair, Map<Pair, Found> pairs, Map<Pair, Integer> opens) {
        return Objects.requireNonNull(pairs.get(pair), "pair").cost()
                + factors.open().get(opens.getOrDefault(pair, 0)).cost();
    }

    private List<MonotonicityViolation> violations(Space two, long weight) {
        return new Monotonicity(decisions.apply(two), confirmation.apply(two))
                .find().stream()
                        .map(one -> new MonotonicityViolation(
                                one.text(),
                                one.rules(),
                                one.examples(),
                                one.input(),
                                one.from(),
                                one.to(),
                                one.before(),
                                one.after(),
                                weight))
                        .toList();
    }

    private static BitSet differing(List<RuleTable> reading, int[] classes, int along, Dimension.Step step) {
        BitSet differing = new BitSet();
        int[] raised = classes.clone();
        raised[along] = step.to();
        for (int i = 0; i < reading.size(); i++) {
            differing.set(i, reading.get(i).fires(classes, 0) != reading.get(i).fires(raised, 0));
        }
        return differing;
    }

    /** The cheapest open outcome with which the order is wrong, or -1. */
    private int firstWrong(Pair pair, ClosedInput input) {
        for (int j = 0; j < factors.open().size(); j++) {
            if (Monotonicity.wrong(
                    factors.verdict(pair.before(), j).ruled(),
                    factors.verdict(pair.after(), j).ruled(),
                    input)) {
                return j;
            }
        }
        return -1;
    }
}
