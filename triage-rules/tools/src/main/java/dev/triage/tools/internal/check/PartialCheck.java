package dev.triage.tools.internal.check;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.check.report.IrrelevantInput;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.check.report.RedundantRule;
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
import dev.triage.tools.internal.check.combination.Verdict;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.FiringTally;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.Dimensions;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Space;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the stage that gives priorities where its rules distinguish too many combinations to look at all: at some for each rule, and
 * at all of two rules together. What a combination shows is so; what only all combinations could show is not decided. For one use.
 */
final class PartialCheck {

    private static final long MOST_FIRST = 200_000;
    private static final long MOST_MORE = 20_000;
    private static final long MOST_SETS = 128;

    /** One of so many combinations of a part is confirmed, but not fewer than these. */
    private static final int SPACE_OF_A_SAMPLE = 2_000;

    private static final int FEWEST_SAMPLES = 20;

    /** After so many rules that are too much for the first part, no more are tried. */
    private static final int MOST_MISSES = 3;

    private final Pairs pairs;
    private final PairFindings findings;
    private final RuleBase rules;
    private final RuleBase assessing;
    private final List<Rule> judging;
    private final Sums sums;
    private final Budget budget;
    private final List<Dimension> open;
    private final List<Rule> beyond = new ArrayList<>();

    private final Map<List<RuleDescription>, Gap> gaps = new LinkedHashMap<>();
    private final Map<List<Object>, MonotonicityViolation> violations = new LinkedHashMap<>();
    private final Map<List<RuleDescription>, Contradiction> contradictions = new LinkedHashMap<>();
    private final List<IrrelevantInput> irrelevant = new ArrayList<>();
    private final List<RedundantRule> redundant = new ArrayList<>();
    private final List<NotDecided> notDecided = new ArrayList<>();
    private final Set<ClosedInput> mattering = EnumSet.noneOf(ClosedInput.class);
    private final Set<Rule> fired = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Rule> needed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Rule, List<Long>> prints = new IdentityHashMap<>();
    private final List<RuleTable> failing = new ArrayList<>();
    private @Nullable Confirmation latest;
    private int confirmed;
    private long looked;

    PartialCheck(RuleBase rules, RuleBase assessing, Assessment unsaid, List<Rule> judging, Sums sums, Budget budget) {
        this.rules = rules;
        this.assessing = assessing;
        this.judging = judging;
        this.sums = sums;
        this.budget = budget;
        this.pairs = new Pairs(rules, assessing, unsaid, judging, sums);
        this.open = pairs.open();
        this.findings = new PairFindings(pairs, judging, budget);
    }

    void run() {
        List<Space> spaces = spaces();
        Set<Verdict.Pair> apart = findings.undecidable();
        for (int i = 0; i < spaces.size() && !budget.over(Property.REACHABLE); i++) {
            budget.at("looks at some combinations, part " + (i + 1) + " of " + spaces.size());
            look(spaces.get(i), apart);
        }
        if (!budget.over(Property.FREE_OF_CONTRADICTIONS)) {
            decideContradictions();
        }
        decideGaps();
        List<String> other = Monotonicity.unshown(violations.values());
        if (!other.isEmpty()) {
            open(
                    Property.MONOTONE,
                    "An input may move the priority in the wrong direction: " + String.join(", ", other) + ".",
                    List.of());
        }
        decideRelevance();
        if (!budget.over(Property.NEEDED)) {
            decideRedundancy();
        }
    }

    /** Combinations that show something: as many rules together as possible, then the others, a few together. */
    private List<Space> spaces() {
        List<Space> spaces = new ArrayList<>();
        List<Rule> together = new ArrayList<>();
        List<Rule> left = judging;
        long most = MOST_FIRST;
        while (!left.isEmpty()) {
            List<Rule> next = new ArrayList<>();
            together.clear();
            Space space = null;
            for (Rule rule : left) {
                together.add(rule);
                Space more = next.size() > MOST_MISSES ? null : space(together, most);
                if (more == null) {
                    together.remove(together.size() - 1);
                    next.add(rule);
                } else {
                    space = more;
                }
            }
            if (most == MOST_FIRST) {
                beyond.addAll(next);
                most = MOST_MORE;
            }
            if (space == null) { // one rule alone is too much
                next.remove(0);
            } else {
                spaces.add(space);
            }
            left = next;
        }
        return spaces;
    }

    private @Nullable Space space(List<Rule> together, long most) {
        Dimensions dimensions = pairs.dimensions(together);
        if (dimensions.categorySets() > MOST_SETS) {
            return null;
        }
        return Space.atMost(most, dimensions.some(open));
    }

    private void look(Space space, Set<Verdict.Pair> apart) {
        List<RuleTable> tables = pairs.tables(space);
        tables.stream().filter(table -> table.failure() != null).forEach(failing::add);
        Decisions decisions = new Decisions(space, tables);
        Confirmation confirmation =
                latest == null ? new Confirmation(decisions, assessing, rules.with(judging)) : latest.about(decisions);
        latest = confirmation;
        confirmation.sample(Math.max(FEWEST_SAMPLES, space.size() / SPACE_OF_A_SAMPLE));
        new Gaps(decisions, sums, confirmation).find().forEach(gap -> gaps.putIfAbsent(gap.rules(), gap));
        new Monotonicity(decisions, confirmation)
                .find()
                .forEach(found -> violations.putIfAbsent(List.of(found.input(), found.rules()), found));
        new Contradictions(decisions, confirmation, pairs.alike())
                .find(apart::contains)
                .forEach(found -> contradictions.putIfAbsent(found.rules(), found));
        Relevance relevance = new Relevance(decisions);
        for (ClosedInput input : ClosedInput.values()) {
            if (!mattering.contains(input) && relevance.matters(input)) {
                mattering.add(input);
            }
        }
        List<RuleTable> firing = new ArrayList<>();
        for (RuleTable table : tables) {
            FiringTally.Firings firings = decisions.firings(table);
            prints.computeIfAbsent(table.rule(), key -> new ArrayList<>()).add(firings.print());
            if (firings.count() > 0) {
                fired.add(table.rule());
                if (!needed.contains(table.rule())) {
                    firing.add(table);
                }
            }
        }
        List<RuleTable> idle = new Redundancy(decisions).idle(firing);
        firing.stream().filter(table -> !idle.contains(table)).forEach(table -> needed.add(table.rule()));
        confirmed += confirmation.confirmed();
        looked += space.size();
    }

    private void decideContradictions() {
        List<RuleDescription> unknown = findings.contradictions(contradictions);
        if (!unknown.isEmpty()) {
            open(Property.FREE_OF_CONTRADICTIONS, "A floor may contradict a cap.", unknown);
        }
    }

    private void decideGaps() {
        if (gaps.isEmpty() && !pairs.completeForEachScore()) {
            open(Property.COMPLETE, "A combination may get no priority, or several.", List.of());
        }
    }

    private void decideRelevance() {
        for (ClosedInput input : ClosedInput.values()) {
            if (!mattering.contains(input)) {
                List<RuleDescription> looking = judging.stream()
                        .filter(rule -> Questions.inputs(rule.vocabulary()).contains(input))
                        .map(Rule::description)
                        .toList();
                if (looking.isEmpty()) {
                    irrelevant.add(Relevance.irrelevant(input, looking));
                } else {
                    open(Property.RELEVANT, "No priority may depend on the " + input.label() + ".", looking);
                }
            }
        }
    }

    private void decideRedundancy() {
        List<Rule> all = judging.stream().filter(fired::contains).toList();
        Set<Rule> told = findings.same(
                all,
                (one, other) -> List.copyOf(prints.getOrDefault(one, List.of())).equals(prints.get(other)),
                redundant);
        List<RuleDescription> unknown = all.stream()
                .filter(rule -> !told.contains(rule) && !needed.contains(rule))
                .map(Rule::description)
                .toList();
        if (!unknown.isEmpty()) {
            open(Property.NEEDED, "A priority may change without one of these rules, or not.", unknown);
        }
    }

    /** Whether a rule fires; not known if it waits for a score that no combination had. */
    boolean known(Rule rule) {
        return fired.contains(rule) || (!budget.over(Property.REACHABLE) && pairs.never(rule));
    }

    boolean fires(Rule rule) {
        return fired.contains(rule);
    }

    void unknown(List<RuleDescription> waiting) {
        if (!waiting.isEmpty()) {
            open(Property.REACHABLE, "One of these rules may never fire.", waiting);
        }
    }

    private void open(Property property, String maybe, List<RuleDescription> about) {
        notDecided.add(new NotDecided(
                property,
                maybe
                        + " The rules distinguish too many combinations to look at all, and those that were looked at do not"
                        + " show it. To decide it, check fewer rules at once"
                        + (beyond.isEmpty()
                                ? "."
                                : ": leave out some of " + beyond.size() + ", such as "
                                        + Words.quoted(beyond.get(0).description()) + "."),
                about));
    }

    List<Gap> gaps() {
        return List.copyOf(gaps.values());
    }

    List<MonotonicityViolation> violations() {
        return List.copyOf(violations.values());
    }

    List<Contradiction> contradictions() {
        return List.copyOf(contradictions.values());
    }

    List<IrrelevantInput> irrelevant() {
        return irrelevant;
    }

    List<RedundantRule> redundant() {
        return redundant;
    }

    List<NotDecided> notDecided() {
        return notDecided;
    }

    List<RuleTable> failing() {
        return failing;
    }

    int confirmed() {
        return confirmed;
    }

    long looked() {
        return looked;
    }
}
