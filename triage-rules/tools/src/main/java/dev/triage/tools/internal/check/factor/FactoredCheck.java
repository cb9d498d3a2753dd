package dev.triage.tools.internal.check.factor;

import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.check.report.IrrelevantInput;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.check.report.RedundantRule;
import dev.triage.tools.internal.check.combination.Budget;
import dev.triage.tools.internal.check.combination.Confirmation;
import dev.triage.tools.internal.check.combination.Decisions;
import dev.triage.tools.internal.check.combination.Gaps;
import dev.triage.tools.internal.check.combination.PairFindings;
import dev.triage.tools.internal.check.combination.Redundancy;
import dev.triage.tools.internal.check.combination.Relevance;
import dev.triage.tools.internal.check.combination.Verdict;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Proves the stage that gives priorities on {@link Factors}. For one use. */
public final class FactoredCheck {

    private static final int SAMPLES = 100;

    private final Factors factors;
    private final Space space;
    private final List<Rule> judging;
    private final Sums sums;
    private final Budget budget;
    private final PairFindings findings;
    private final Confirmation confirmation;
    private final List<Gap> gaps = new ArrayList<>();
    private final List<MonotonicityViolation> violations = new ArrayList<>();
    private final List<IrrelevantInput> irrelevant = new ArrayList<>();
    private final List<RedundantRule> redundant = new ArrayList<>();
    private final Map<List<RuleDescription>, Contradiction> contradictions = new LinkedHashMap<>();
    private final List<NotDecided> notDecided = new ArrayList<>();
    private final FactoredOrder order;
    private int confirmed;

    /** A combination with what the parts give. */
    private record Found(int combination, OpenOutcome open, int cost, long weight) {}

    public FactoredCheck(
            Factors factors,
            List<Rule> judging,
            Sums sums,
            Budget budget,
            PairFindings findings,
            Confirming confirming) {
        this.factors = factors;
        this.space = factors.space();
        this.judging = judging;
        this.sums = sums;
        this.budget = budget;
        this.findings = findings;
        this.confirmation = confirming.about(decisions(factors.single(
                space.cheapest(), OpenOutcome.blank(factors.parts().parts()), null, -1)));
        this.order = new FactoredOrder(factors, few -> confirmation.about(decisions(few)), this::decisions);
    }

    /** Makes what asks the engine. */
    public interface Confirming {
        Confirmation about(Decisions decisions);
    }

    public void run() {
        budget.at("asks the engine about some combinations");
        sample();
        if (!budget.over(Property.COMPLETE)) {
            findGaps();
        }
        for (int i = 0; i < space.dimensions().size(); i++) {
            Dimension dimension = space.dimensions().get(i);
            ClosedInput input = dimension.input();
            if (input != null) {
                budget.at("looks at the " + input.label());
                if (input.direction() != 0 && !budget.over(Property.MONOTONE)) {
                    violations.addAll(order.find(i, input));
                }
                if (!budget.over(Property.RELEVANT) && !matters(i, input)) {
                    irrelevant.add(Relevance.irrelevant(input, Relevance.looking(input, factors.allTables())));
                }
            }
        }
        budget.at("looks for rules without which nothing changes");
        if (!budget.over(Property.NEEDED)) {
            findRedundant();
        }
        List<RuleDescription> unknown = findings.contradictions(contradictions);
        if (!unknown.isEmpty()) {
            notDecided.add(new NotDecided(
                    Property.FREE_OF_CONTRADICTIONS,
                    "A floor may contradict a cap: these wait for the score, or there are too many combinations of the two.",
                    unknown));
        }
    }

    private Decisions decisions(Space few) {
        return new Decisions(
                few,
                judging.stream().map(rule -> new RuleTable(rule, few, sums)).toList());
    }

    /** Asks the engine about combinations from all over. */
    private void sample() {
        Random random = new Random(42);
        for (int i = 0; i < SAMPLES; i++) {
            int combination = random.nextInt(space.size());
            int open = random.nextInt(factors.open().size());
            Decisions single = decisions(
                    factors.single(space.classes(combination), factors.open().get(open), null, -1));
            Verdict claimed = factors.verdict(factors.outcomeOf(combination), open);
            if (single.verdict(0).ruled() != claimed.ruled()) {
                throw new IllegalStateException(
                        "The parts say (" + claimed + "), but the whole says (" + single.verdict(0) + ").");
            }
            Confirmation one = confirmation.about(single);
            one.sample();
            confirmed += one.confirmed();
        }
    }

    private void findGaps() {
        Map<List<RuleDescription>, Found> found = new LinkedHashMap<>();
        for (int i = 0; i < factors.outcomes().size(); i++) {
            for (int j = 0; j < factors.open().size(); j++) {
                Verdict verdict = factors.verdict(i, j);
                if (!verdict.complete()) {
                    keep(verdict.giving(), i, j, found);
                    break;
                }
            }
        }
        found.values().forEach(one -> {
            Decisions single = decisions(factors.single(space.classes(one.combination()), one.open(), null, -1));
            for (Gap gap : new Gaps(single, sums, confirmation.about(single)).find()) {
                gaps.add(new Gap(gap.text(), gap.rules(), gap.examples(), gap.points(), one.weight()));
            }
        });
    }

    private void keep(List<RuleDescription> rules, int outcome, int open, Map<List<RuleDescription>, Found> found) {
        OpenOutcome other = factors.open().get(open);
        var example = factors.example(outcome);
        found.merge(
                rules,
                new Found(space.number(example.classes()), other, example.cost() + other.cost(), example.count()),
                FactoredCheck::cheaper);
    }

    private static Found cheaper(Found one, Found other) {
        Found cheap = other.cost() < one.cost() ? other : one;
        return new Found(cheap.combination(), cheap.open(), cheap.cost(), one.weight() + other.weight());
    }

    private boolean matters(int along, ClosedInput input) {
        Set<Long> looked = new HashSet<>();
        int stride = space.stride(along);
        for (int i = 0; i < space.size(); i++) {
            int outcome = factors.outcomeOf(i);
            if (input == ClosedInput.PINNED && pinStands(i, along, outcome)) {
                return true;
            }
            int other = space.classOf(i, along) > 0 ? factors.outcomeOf(i - stride) : outcome;
            if (outcome != other && looked.add((long) outcome << 32 | other)) {
                for (int j = 0; j < factors.open().size(); j++) {
                    if (factors.verdict(outcome, j).ruled()
                            != factors.verdict(other, j).ruled()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean pinStands(int combination, int along, int outcome) {
        return space.dimensions()
                                .get(along)
                                .classes()
                                .get(space.classOf(combination, along))
                                .value()
                        != null
                && factors.verdict(outcome, 0).pins();
    }

    private void findRedundant() {
        Set<Rule> fired = new HashSet<>();
        for (RuleTable table : factors.allTables()) {
            if (fires(table)) {
                fired.add(table.rule());
            }
        }
        List<Rule> firing = judging.stream().filter(fired::contains).toList();
        Set<Rule> told = findings.same(firing, new SameFirings(factors)::likely, redundant);
        RedundantInFactors idle = new RedundantInFactors(factors);
        List<RuleDescription> unknown = new ArrayList<>();
        for (RuleTable table : factors.allTables()) {
            if (fired.contains(table.rule()) && !told.contains(table.rule())) {
                if (budget.over(Property.NEEDED)) {
                    return;
                }
                if (!idle.needed(table)) {
                    if (idle.decided()) {
                        redundant.add(
                                Redundancy.idle(table.rule().description(), Redundancy.decides(factors.allTables())));
                    } else {
                        unknown.add(table.rule().description());
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            notDecided.add(new NotDecided(
                    Property.NEEDED,
                    "A priority may change without one of these rules, or not; there are too many combinations to look at all.",
                    unknown));
        }
    }

    /** Whether a rule fires for some combination. */
    public boolean fires(RuleTable table) {
        return table.looksAtSum() ? factors.firesWithSomeScore(table) : !table.never();
    }

    public List<RuleTable> tables() {
        return factors.allTables();
    }

    public List<Gap> gaps() {
        return gaps;
    }

    public List<MonotonicityViolation> violations() {
        return violations;
    }

    public List<IrrelevantInput> irrelevant() {
        return irrelevant;
    }

    public List<RedundantRule> redundant() {
        return redundant;
    }

    public List<Contradiction> contradictions() {
        return List.copyOf(contradictions.values());
    }

    public List<NotDecided> notDecided() {
        return notDecided;
    }

    public Map<Priority, Long> distribution() {
        return factors.distribution();
    }

    public int confirmed() {
        return confirmed;
    }

    /** How many combinations were told apart. */
    public long looked() {
        return (long) space.size() + factors.open().size();
    }
}
