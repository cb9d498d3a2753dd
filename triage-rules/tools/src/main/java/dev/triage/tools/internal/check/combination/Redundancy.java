package dev.triage.tools.internal.check.combination;

import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.report.RedundantRule;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Space;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds rules of the prioritise stage without which all priorities would be the same, or that say the same. */
public final class Redundancy {

    private final Decisions decisions;

    public Redundancy(Decisions decisions) {
        this.decisions = decisions;
    }

    public List<RedundantRule> find() {
        List<RuleTable> fired = decisions.tables().stream()
                .filter(table -> decisions.firings(table).count() > 0)
                .toList();
        List<RedundantRule> redundant = new ArrayList<>();
        Set<RuleTable> told = new HashSet<>();
        for (int i = 0; i < fired.size(); i++) {
            RuleTable one = fired.get(i);
            RuleDescription rule = one.rule().description();
            List<RuleDescription> same = new ArrayList<>();
            for (RuleTable other : fired.subList(i + 1, fired.size())) {
                if (!told.contains(other)
                        && rule.effect().equals(other.rule().description().effect())
                        && decisions.firings(one).equals(decisions.firings(other))) {
                    told.add(one);
                    told.add(other);
                    same.add(other.rule().description());
                }
            }
            redundant.addAll(same(rule, same));
        }
        List<RuleTable> others =
                fired.stream().filter(table -> !told.contains(table)).toList();
        for (RuleTable table : idle(others)) {
            redundant.add(idle(table.rule().description(), decides(decisions.tables())));
        }
        return redundant;
    }

    /** That rules are one: of many, once. */
    static List<RedundantRule> same(RuleDescription rule, List<RuleDescription> others) {
        List<RedundantRule> redundant = new ArrayList<>();
        if (others.size() > Alike.MOST_APART) {
            redundant.add(same(rule, others, " do, and does the same ("));
        } else {
            others.forEach(other -> redundant.add(same(rule, List.of(other), " does, and does the same (")));
        }
        return redundant;
    }

    private static RedundantRule same(RuleDescription rule, List<RuleDescription> others, String does) {
        List<RuleDescription> all = new ArrayList<>(List.of(rule));
        all.addAll(others);
        return new RedundantRule(
                Words.quoted(rule) + " fires exactly when " + Alike.names(others) + does
                        + rule.effect().text() + ").",
                all,
                List.of());
    }

    /** Whether a rule decides exactly, whatever floors and caps say. */
    public static boolean decides(List<RuleTable> tables) {
        return tables.stream().anyMatch(table -> table.rule().description().effect() instanceof Effect.Decides);
    }

    /**
     * That a rule changes nothing.
     *
     * @param rule the rule
     * @param decides whether another rule may decide exactly, so that its bound is not kept
     */
    public static RedundantRule idle(RuleDescription rule, boolean decides) {
        return new RedundantRule(why(rule, decides), List.of(rule), List.of());
    }

    private static String why(RuleDescription rule, boolean decides) {
        if (rule.effect() instanceof Effect.NeverAbove bound) {
            return "Without " + Words.quoted(rule) + " no priority changes: every issue that it matches is "
                    + bound.priority() + " or less urgent anyway, or a floor wins over it"
                    + (decides ? ", or another rule decides its priority." : ".");
        }
        if (rule.effect() instanceof Effect.NeverBelow bound) {
            return "Without " + Words.quoted(rule) + " no priority changes: every issue that it matches is "
                    + bound.priority() + " or more urgent anyway"
                    + (decides ? ", or another rule decides its priority." : ".");
        }
        return "Without " + Words.quoted(rule) + " no priority changes.";
    }

    /** The rules of which no combination needs one to get its priority. */
    public List<RuleTable> idle(List<RuleTable> fired) {
        List<RuleTable> left = new ArrayList<>(fired);
        Space space = decisions.space();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size() && !left.isEmpty(); i++) {
            Verdict with = decisions.verdict(i);
            int points = decisions.points(classes);
            BitSet judging = null;
            for (int j = left.size() - 1; j >= 0; j--) {
                RuleTable table = left.get(j);
                if (table.fires(classes, points)) {
                    judging = judging == null ? decisions.fired(classes, points) : judging;
                    if (differs(with, decisions.without(table, classes, points, judging), classes)) {
                        left.remove(j);
                    }
                }
            }
            space.next(classes);
        }
        return left;
    }

    private boolean differs(Verdict one, Verdict other, int[] classes) {
        return !Objects.equals(one.ruled(), other.ruled())
                || one.complete() != other.complete()
                || (one.pins() != other.pins() && decisions.pinned(classes));
    }
}
