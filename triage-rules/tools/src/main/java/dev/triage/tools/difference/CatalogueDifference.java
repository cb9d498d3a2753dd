package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.model.decision.Origin;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.difference.RuleDifference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is not the same in two rule bases, before any issue is decided by them. {@link #between} compares two engines. Immutable.
 *
 * @param before the name and version of the first
 * @param after the name and version of the second
 * @param rules the rules that differ, in the order of the catalogue, those that are gone last
 * @param words the words that do not stand for the same
 */
public record CatalogueDifference(String before, String after, List<RuleDifference> rules, List<WordDifference> words) {

    /**
     * Makes a difference; the lists are copied.
     *
     * @param before the name and version of the first
     * @param after the name and version of the second
     * @param rules the rules that differ, in the order of the catalogue, those that are gone last
     * @param words the words that do not stand for the same
     */
    public CatalogueDifference {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        rules = List.copyOf(rules);
        words = List.copyOf(words);
    }

    /**
     * Compares the rules of two engines.
     *
     * @param before the first engine
     * @param after the second engine
     * @return which rules and words differ
     */
    public static CatalogueDifference between(TriageEngine before, TriageEngine after) {
        Map<String, RuleDescription> was = byName(before);
        Map<String, RuleDescription> is = byName(after);
        List<RuleDifference> rules = new ArrayList<>();
        Set<String> paired = new HashSet<>();
        for (RuleDescription rule : is.values()) {
            RuleDescription old = was.get(rule.name());
            RuleDifference difference =
                    old != null ? same(old, rule) : appeared(rule, predecessor(rule, was, is, before), before);
            if (difference != null) {
                rules.add(difference);
                RuleDescription gone = difference.before();
                if (gone != null) {
                    paired.add(gone.name());
                }
            }
        }
        for (RuleDescription rule : was.values()) {
            if (!is.containsKey(rule.name()) && !paired.contains(rule.name())) {
                rules.add(gone(rule, after));
            }
        }
        return new CatalogueDifference(
                before.ruleBase(), after.ruleBase(), rules, WordDifference.between(before, after));
    }

    /** {@return whether there is no difference} */
    public boolean none() {
        return count() == 0;
    }

    /** {@return how many rules and words differ} */
    public int count() {
        return rules.size() + words.size();
    }

    private static Map<String, RuleDescription> byName(TriageEngine engine) {
        Map<String, RuleDescription> rules = new LinkedHashMap<>();
        engine.catalogue().forEach(rule -> rules.put(rule.name(), rule));
        return rules;
    }

    private static @Nullable RuleDifference same(RuleDescription was, RuleDescription is) {
        Kind kind = kind(was, is);
        return kind == null ? null : new RuleDifference(kind, was, is, RuleDifference.place(is));
    }

    private static @Nullable Kind kind(RuleDescription was, RuleDescription is) {
        if (replacesItself(is) && !replacesItself(was)) {
            return Kind.REPLACED;
        } else if (!was.effect().equals(is.effect())) {
            return Kind.CHANGED;
        } else if (WrittenConditions.differ(was, is)) {
            return Kind.REWRITTEN;
        }
        return was.reason().equals(is.reason()) ? null : Kind.REWORDED;
    }

    private static boolean replacesItself(RuleDescription rule) {
        Origin origin = rule.origin();
        return origin != null && origin.replaces().contains(rule.name());
    }

    /** The rule that works no more since this one does, if there is one. */
    private static @Nullable RuleDescription predecessor(
            RuleDescription rule,
            Map<String, RuleDescription> was,
            Map<String, RuleDescription> is,
            TriageEngine before) {
        Origin origin = rule.origin();
        if (origin != null) {
            for (String replaced : origin.replaces()) {
                if (was.containsKey(replaced) && !is.containsKey(replaced)) {
                    return was.get(replaced);
                }
            }
        }
        for (RetiredRule retired : before.retired()) {
            String instead = retired.instead();
            if (retired.rule().name().equals(rule.name()) && instead != null && !is.containsKey(instead)) {
                return was.get(instead);
            }
        }
        return null;
    }

    private static RuleDifference appeared(
            RuleDescription rule, @Nullable RuleDescription predecessor, TriageEngine before) {
        boolean known =
                before.retired().stream().anyMatch(one -> one.rule().name().equals(rule.name()));
        Kind kind = known ? Kind.BACK : predecessor != null ? Kind.REPLACED : Kind.ADDED;
        return new RuleDifference(kind, predecessor, rule, RuleDifference.place(rule));
    }

    private static RuleDifference gone(RuleDescription rule, TriageEngine after) {
        return after.retired().stream()
                .filter(one -> one.rule().name().equals(rule.name()) && one.instead() == null)
                .findFirst()
                .map(off -> new RuleDifference(Kind.OFF, rule, null, off.file() + ":" + off.line()))
                .orElseGet(() -> new RuleDifference(Kind.REMOVED, rule, null, null));
    }
}
