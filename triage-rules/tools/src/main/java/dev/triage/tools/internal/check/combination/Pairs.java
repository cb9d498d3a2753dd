package dev.triage.tools.internal.check.combination;

import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.RedundantRule;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.AskedRule;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.Dimensions;
import dev.triage.tools.internal.check.space.InputClass;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Smallest;
import dev.triage.tools.internal.check.space.Space;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at all combinations that one or two rules distinguish; these are few, however many rules there are. */
public final class Pairs {

    private static final long MOST = 100_000;

    private final RuleBase rules;
    private final RuleBase assessing;
    private final IdentityHashMap<Rule, AskedRule> asked = new IdentityHashMap<>();
    private final List<Rule> judging;
    private final Sums sums;
    private final Alike alike;
    private final Dimensions all;
    private @Nullable List<Dimension> open;

    public Pairs(RuleBase rules, RuleBase assessing, Assessment unsaid, List<Rule> judging, Sums sums) {
        this.rules = rules;
        this.assessing = assessing;
        this.judging = judging;
        this.sums = sums;
        this.alike = new Alike(judging);
        judging.forEach(rule -> asked.put(rule, new AskedRule(rule)));
        this.all = new Dimensions(questions(judging), List.of(rules), List.of(unsaid));
    }

    /** The questions on open texts of all rules; to put them together takes long if they are many. */
    public List<Dimension> open() {
        if (open == null) {
            open = all.open();
        }
        return open;
    }

    /** The rules that are like others. */
    public Alike alike() {
        return alike;
    }

    /** What some of the rules distinguish. */
    public Dimensions dimensions(List<Rule> few) {
        return all.of(questions(few));
    }

    private Questions questions(List<Rule> few) {
        return Questions.of(few.stream().map(rule -> asked(rule).questions()).toList());
    }

    private AskedRule asked(Rule rule) {
        return Objects.requireNonNull(asked.get(rule), "asked");
    }

    private RuleTable table(Rule rule, Space space) {
        return new RuleTable(asked(rule), space, sums);
    }

    /** What all rules say of a space. */
    public List<RuleTable> tables(Space space) {
        return judging.stream().map(rule -> table(rule, space)).toList();
    }

    /** Whether all combinations of two rules can be looked at, apart from the score. */
    public boolean decidable(Rule one, Rule other) {
        return !asked(one).looksAtSum()
                && !asked(other).looksAtSum()
                && dimensions(List.of(one, other)).atMost(MOST);
    }

    /** Whether a rule fires for no combination and no score. */
    public boolean never(Rule rule) {
        Dimensions dimensions = dimensions(List.of(rule));
        return dimensions.atMost(MOST)
                && table(rule, new Space(dimensions.all())).never();
    }

    /** A condition of a rule that holds for every issue. */
    public Optional<RedundantRule> always(Rule rule) {
        Dimensions dimensions = dimensions(List.of(rule));
        return dimensions.atMost(MOST)
                ? AlwaysTrue.find(rule, new Space(dimensions.all()))
                        .map(words -> new RedundantRule(
                                Words.quoted(rule.description()) + " asks what is always so: " + words
                                        + " holds for every issue.",
                                List.of(rule.description()),
                                List.of(words)))
                : Optional.empty();
    }

    /** Whether two rules fire for the same combinations, with each score; false if that is not known. */
    public boolean same(Rule one, Rule other) {
        Dimensions dimensions = dimensions(List.of(one, other));
        if (!dimensions.atMost(MOST)) {
            return false;
        }
        Space space = new Space(dimensions.all());
        RuleTable first = table(one, space);
        RuleTable second = table(other, space);
        boolean scores = asked(one).looksAtSum() || asked(other).looksAtSum();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            for (int points = sums.least(); points <= (scores ? sums.most() : sums.least()); points++) {
                if (first.fires(classes, points) != second.fires(classes, points)) {
                    return false;
                }
            }
            space.next(classes);
        }
        return true;
    }

    /** The combinations in which a floor is more urgent than a cap. */
    public Optional<Contradiction> contradiction(Rule floor, Rule cap) {
        Space space = new Space(dimensions(List.of(floor, cap)).all());
        RuleTable low = table(floor, space);
        RuleTable high = table(cap, space);
        Smallest smallest = new Smallest();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            if (low.fires(classes, 0) && high.fires(classes, 0)) {
                smallest.add(classes, space.cost(classes), space.weight(classes), null);
            }
            space.next(classes);
        }
        return smallest.count() == 0
                ? Optional.empty()
                : Optional.of(contradiction(floor, cap, space.choices(smallest.classes()), space, smallest.count()));
    }

    private Contradiction contradiction(Rule floor, Rule cap, List<InputClass> choices, Space space, long count) {
        List<Dimension> one = new ArrayList<>();
        List<Dimension> all = dimensions(List.of(floor, cap)).some(open());
        for (Dimension dimension : all) {
            List<InputClass> classes = dimension.classes();
            for (int i = 0; i < choices.size(); i++) {
                if (space.dimensions().get(i).name().equals(dimension.name())) {
                    classes = List.of(choices.get(i));
                }
            }
            one.add(new Dimension(dimension.name(), dimension.input(), classes, List.of()));
        }
        Space single = new Space(one);
        Decisions decisions = new Decisions(single, tables(single));
        Verdict.Pair pair = new Verdict.Pair(floor.description(), cap.description());
        Smallest cheapest = new Smallest();
        cheapest.add(single.cheapest(), Integer.MAX_VALUE - 1, 1, null);
        for (int i = 0; i < single.size(); i++) {
            int[] possible = single.classes(i);
            if (decisions.verdict(i).has(pair)) {
                cheapest.add(possible, single.cost(possible), 1, null);
            }
        }
        int[] classes = cheapest.classes();
        Confirmation confirmation = new Confirmation(decisions, assessing, rules.with(judging));
        confirmation.confirm(classes);
        return Contradictions.of(pair, alike, decisions, confirmation, classes, count);
    }

    /** Whether each score, possible or not, gets exactly one priority, whatever the inputs are. */
    public boolean completeForEachScore() {
        List<Rule> giving = judging.stream()
                .filter(rule -> rule.description().effect() instanceof Effect.Reaches)
                .toList();
        boolean onlyScores = giving.stream()
                .allMatch(rule -> rule.vocabulary().facts().stream().allMatch(fact -> fact.type() == Sum.class)
                        && Questions.inputs(rule.vocabulary()).isEmpty()
                        && Questions.open(rule.vocabulary()).isEmpty());
        if (!onlyScores) {
            return false;
        }
        Space space = new Space(dimensions(giving).all());
        List<RuleTable> tables = giving.stream().map(rule -> table(rule, space)).toList();
        int[] classes = new int[space.dimensions().size()];
        for (int points = sums.least(); points <= sums.most(); points++) {
            int score = points;
            if (tables.stream().filter(table -> table.fires(classes, score)).count() != 1) {
                return false;
            }
        }
        return true;
    }
}
