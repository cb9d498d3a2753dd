package dev.triage.tools.internal.check.combination;

import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.check.report.RedundantRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** What is found by looking at all combinations of each two rules. */
public final class PairFindings {

    private final Pairs pairs;
    private final List<Rule> judging;
    private final Budget budget;

    public PairFindings(Pairs pairs, List<Rule> judging, Budget budget) {
        this.pairs = pairs;
        this.judging = judging;
        this.budget = budget;
    }

    /**
     * Looks at each floor with each cap, unless they wait for the score.
     *
     * @param found receives the contradictions; one that is there already is replaced by the smallest
     * @return the rules of which it is not known
     */
    public List<RuleDescription> contradictions(Map<List<RuleDescription>, Contradiction> found) {
        List<RuleDescription> unknown = new ArrayList<>();
        Alike alike = pairs.alike();
        for (Rule floor : judging) {
            if (floor.description().effect() instanceof Effect.NeverBelow
                    && budget.over(Property.FREE_OF_CONTRADICTIONS)) {
                break;
            }
            for (Rule cap : judging) {
                RuleDescription low = floor.description();
                RuleDescription high = cap.description();
                if (Verdict.contradict(low, high) && alike.tells(low, high)) {
                    List<RuleDescription> both = new ArrayList<>(alike.with(low, high));
                    both.addAll(alike.with(high, low));
                    if (pairs.decidable(floor, cap)) {
                        found.remove(both);
                        pairs.contradiction(floor, cap).ifPresent(contradiction -> found.put(both, contradiction));
                    } else if (!found.containsKey(both)) {
                        unknown.addAll(both);
                    }
                }
            }
        }
        return unknown;
    }

    /** The floors and caps that {@link #contradictions} leaves out. */
    public Set<Verdict.Pair> undecidable() {
        Set<Verdict.Pair> left = new HashSet<>();
        for (Rule floor : judging) {
            for (Rule cap : judging) {
                Verdict.Pair pair = new Verdict.Pair(floor.description(), cap.description());
                if (Verdict.contradict(pair.floor(), pair.cap())
                        && pairs.alike().tells(pair.floor(), pair.cap())
                        && !pairs.decidable(floor, cap)) {
                    left.add(pair);
                }
            }
        }
        return left;
    }

    /**
     * Looks for rules with the same effect that always fire together.
     *
     * @param all the rules
     * @param likely whether two may be the same, quick to find out
     * @param found receives the findings
     * @return the rules that are the same as another one
     */
    public Set<Rule> same(List<Rule> all, BiPredicate<Rule, Rule> likely, List<RedundantRule> found) {
        Set<Rule> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < all.size(); i++) {
            Rule one = all.get(i);
            if (budget.over(Property.NEEDED)) {
                break;
            }
            List<RuleDescription> same = new ArrayList<>();
            for (Rule other : all.subList(i + 1, all.size())) {
                if (!told.contains(other)
                        && one.description().effect().equals(other.description().effect())
                        && likely.test(one, other)
                        && pairs.same(one, other)) {
                    told.add(one);
                    told.add(other);
                    same.add(other.description());
                }
            }
            found.addAll(Redundancy.same(one.description(), same));
        }
        return told;
    }
}
