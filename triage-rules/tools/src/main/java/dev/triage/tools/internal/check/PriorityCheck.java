package dev.triage.tools.internal.check;

import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.check.report.Combinations;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.internal.check.combination.Budget;
import dev.triage.tools.internal.check.combination.Confirmation;
import dev.triage.tools.internal.check.combination.Contradictions;
import dev.triage.tools.internal.check.combination.Decisions;
import dev.triage.tools.internal.check.combination.Gaps;
import dev.triage.tools.internal.check.combination.Monotonicity;
import dev.triage.tools.internal.check.combination.PairFindings;
import dev.triage.tools.internal.check.combination.Pairs;
import dev.triage.tools.internal.check.combination.Redundancy;
import dev.triage.tools.internal.check.combination.Relevance;
import dev.triage.tools.internal.check.combination.SingleRule;
import dev.triage.tools.internal.check.factor.FactoredCheck;
import dev.triage.tools.internal.check.factor.Factors;
import dev.triage.tools.internal.check.facts.Reachability;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Dimensions;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the stage that gives priorities. For one use. */
final class PriorityCheck {

    /** More combinations are not looked at one by one. */
    private static final long MOST = 600_000;

    private final RuleBase rules;
    private final RuleBase assessing;
    private final Assessment unsaid;
    private final List<Rule> prioritise;
    private final boolean javaGives;
    private final Sums sums;
    private final Budget budget;
    private final Findings found;
    private final SingleRule single;
    private final List<RuleDescription> unshown = new ArrayList<>();

    /**
     * Prepares a check.
     *
     * @param rules the rules
     * @param assessing rules that assume something for every input
     * @param unsaid what these assume of an issue that says nothing
     * @param prioritise the rules without Java that give priorities
     * @param budget how much time there is
     * @param found receives what is found
     */
    PriorityCheck(
            RuleBase rules,
            RuleBase assessing,
            Assessment unsaid,
            List<Rule> prioritise,
            Budget budget,
            Findings found) {
        this.rules = rules;
        this.assessing = assessing;
        this.unsaid = unsaid;
        this.prioritise = prioritise;
        this.javaGives = rules.rules().stream()
                .anyMatch(rule -> rule.isJava() && rule.description().effect() instanceof Effect.Reaches);
        this.sums = Sums.of(prioritise, rules.needed());
        this.budget = budget;
        this.found = found;
        this.single = new SingleRule(rules, assessing, unsaid);
    }

    /**
     * Looks at the rules.
     *
     * @return the combinations, none of them run yet
     */
    Combinations run() {
        Dimensions dimensions = new Dimensions(new Questions(prioritise), List.of(rules), List.of(unsaid));
        Combinations combinations = dimensions.atMost(MOST) ? all(new Space(dimensions.all())) : many(dimensions);
        if (!unshown.isEmpty()) {
            found.notDecided.add(new NotDecided(
                    Property.REACHABLE,
                    "One of these rules may never fire: no issue was found for which they do. To decide it, write one and look"
                            + " at it with triage explain.",
                    unshown));
        }
        UnprovedInputs unproved = new UnprovedInputs(prioritise);
        unproved.takeBack(found);
        return javaGives || unproved.levels()
                ? new Combinations(
                        combinations.raw(),
                        combinations.classes(),
                        combinations.confirmed(),
                        combinations.run(),
                        Map.of())
                : combinations;
    }

    /** Finds conditions that hold for every issue. */
    void findAlwaysTrue() {
        Pairs pairs = new Pairs(rules, assessing, unsaid, prioritise, sums);
        for (Rule rule : prioritise) {
            if (!budget.over(Property.NEEDED)) {
                pairs.always(rule).ifPresent(found.redundant::add);
            }
        }
    }

    /** Looks at all combinations. */
    private Combinations all(Space space) {
        List<RuleTable> tables = prioritise.stream()
                .map(rule -> new RuleTable(rule, space, sums))
                .toList();
        tables.forEach(table -> fail(table, space));
        Decisions decisions = new Decisions(space, tables);
        int confirmed = judge(decisions);
        for (RuleTable table : decisions.tables()) {
            if (table.failure() == null) {
                reachable(table.rule(), decisions.firings(table).count() > 0);
            }
        }
        return new Combinations(space.raw(), space.size(), confirmed, 0, decisions.distribution());
    }

    /** Takes rules apart that share no input, so that all is proved although there are too many combinations; if that fails, some. */
    private Combinations many(Dimensions dimensions) {
        Factors factors = dimensions.categorySets() > Dimensions.MOST_SETS
                ? null
                : Factors.of(prioritise, dimensions.all(), sums);
        if (factors == null || factors.allTables().stream().anyMatch(table -> table.failure() != null)) {
            return some(dimensions);
        }
        Pairs pairs = new Pairs(rules, assessing, unsaid, prioritise, sums);
        RuleBase without = rules.with(prioritise);
        FactoredCheck factored = new FactoredCheck(
                factors,
                prioritise,
                sums,
                budget,
                new PairFindings(pairs, prioritise, budget),
                decisions -> new Confirmation(decisions, assessing, without));
        factored.run();
        if (!javaGives) {
            found.gaps.addAll(factored.gaps());
            found.violations.addAll(factored.violations());
            found.irrelevant.addAll(factored.irrelevant());
            found.redundant.addAll(factored.redundant());
        }
        found.contradictions.addAll(factored.contradictions());
        found.notDecided.addAll(factored.notDecided());
        factored.tables().forEach(table -> reachable(table.rule(), factored.fires(table)));
        return new Combinations(dimensions.raw(), factored.looked(), factored.confirmed(), 0, factored.distribution());
    }

    /** Looks at some combinations, because there are too many. */
    private Combinations some(Dimensions dimensions) {
        PartialCheck partial = new PartialCheck(rules, assessing, unsaid, prioritise, sums, budget);
        partial.run();
        Set<Rule> failed = new LinkedHashSet<>();
        for (RuleTable table : partial.failing()) {
            RuntimeException thrown = table.failure();
            if (thrown != null && failed.add(table.rule())) {
                found.failed(table.rule(), thrown, List.of());
            }
        }
        if (!javaGives) {
            found.gaps.addAll(partial.gaps());
            found.violations.addAll(partial.violations());
            found.irrelevant.addAll(partial.irrelevant());
            found.redundant.addAll(partial.redundant());
        }
        found.contradictions.addAll(partial.contradictions());
        List<RuleDescription> waiting = new ArrayList<>();
        for (Rule rule : prioritise) {
            if (!failed.contains(rule)) {
                if (partial.known(rule)) {
                    reachable(rule, partial.fires(rule));
                } else {
                    waiting.add(rule.description());
                }
            }
        }
        partial.unknown(waiting);
        found.notDecided.addAll(partial.notDecided());
        return new Combinations(dimensions.raw(), partial.looked(), partial.confirmed(), 0, Map.of());
    }

    private void reachable(Rule rule, boolean fires) {
        if (fires && !single.shown(rule)) {
            unshown.add(rule.description());
        }
        List<String> patterns = List.copyOf(rules.patterns().keySet());
        new Reachability(patterns, sums)
                .find(rule, Optional.of(fires), () -> single.apart(rule))
                .ifPresent(found.unreachable::add);
    }

    private void fail(RuleTable table, Space space) {
        RuntimeException thrown = table.failure();
        int[] classes = table.failed();
        if (thrown != null && classes != null) {
            found.failed(table.rule(), thrown, List.of(space.example(space.choices(classes), -1)));
        }
    }

    /** Looks at the stage that gives priorities; how many combinations the engine confirmed. */
    private int judge(Decisions decisions) {
        RuleBase without = rules.with(prioritise);
        Confirmation confirmation = new Confirmation(decisions, assessing, without);
        budget.at("asks the engine about some combinations");
        confirmation.sample();
        if (!javaGives) {
            if (!budget.over(Property.COMPLETE)) {
                found.gaps.addAll(new Gaps(decisions, sums, confirmation).find());
            }
            budget.at("looks at the order of the inputs");
            if (!budget.over(Property.MONOTONE)) {
                found.violations.addAll(new Monotonicity(decisions, confirmation).find());
            }
            if (!budget.over(Property.RELEVANT)) {
                found.irrelevant.addAll(new Relevance(decisions).find());
            }
            budget.at("looks for rules without which nothing changes");
            if (!budget.over(Property.NEEDED)) {
                found.redundant.addAll(new Redundancy(decisions).find());
            }
        }
        if (!budget.over(Property.FREE_OF_CONTRADICTIONS)) {
            found.contradictions.addAll(new Contradictions(decisions, confirmation).find());
        }
        return confirmation.confirmed();
    }
}
