package dev.triage.tools.internal.check.combination;

import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules with the same effect that ask the same, word for word, so that they fire for the same issues. What is found of many of them is
 * told once.
 */
public final class Alike {

    /** So many findings are told one by one. */
    static final int MOST_APART = 10;

    /** So many rules are named, the others are counted. */
    private static final int NAMED = 3;

    /** By the name of a rule. */
    private final Map<String, List<RuleDescription>> families = new HashMap<>();

    /** What a rule does, whether a team wrote it, and what it asks. */
    private record Kind(RuleEffect effect, boolean own, List<Asked> asked) {}

    private record Asked(Presence presence, Class<?> type, List<String> words) {}

    Alike(List<Rule> rules) {
        Map<Kind, List<RuleDescription>> byKind = new HashMap<>();
        for (Rule rule : rules) {
            RuleDescription one = rule.description();
            List<RuleDescription> family = joins(rule)
                    ? new ArrayList<>()
                    : byKind.computeIfAbsent(
                            new Kind(one.effect(), one.origin() != null, asked(rule)), any -> new ArrayList<>());
            family.add(one);
            families.put(one.name(), family);
        }
    }

    /** The same words may ask something else if a variable stands in them. */
    private static boolean joins(Rule rule) {
        return rule.vocabulary().facts().stream()
                .anyMatch(fact -> fact.questions().stream()
                        .anyMatch(question -> question.words().indexOf('$') >= 0
                                || !question.needs().isEmpty()));
    }

    private static List<Asked> asked(Rule rule) {
        List<Asked> asked = new ArrayList<>();
        for (Condition.Fact fact : rule.vocabulary().facts()) {
            asked.add(new Asked(
                    fact.presence(),
                    fact.type(),
                    fact.questions().stream().map(Condition.Question::words).toList()));
        }
        return asked;
    }

    /** Whether a pair of a floor and a cap is told: by itself, or for all that are like them. */
    boolean tells(RuleDescription floor, RuleDescription cap) {
        List<RuleDescription> floors = family(floor);
        List<RuleDescription> caps = family(cap);
        return floors.size() * (long) caps.size() <= MOST_APART || (isFirst(floor, floors) && isFirst(cap, caps));
    }

    private static boolean isFirst(RuleDescription rule, List<RuleDescription> family) {
        return family.get(0).name().equals(rule.name());
    }

    /** The rules that are told together with the first of two. */
    List<RuleDescription> with(RuleDescription rule, RuleDescription other) {
        List<RuleDescription> family = family(rule);
        return family.size() * (long) family(other).size() <= MOST_APART ? List.of(rule) : family;
    }

    private List<RuleDescription> family(RuleDescription rule) {
        return families.getOrDefault(rule.name(), List.of(rule));
    }

    /** The first rules by name, and how many others. */
    static String names(List<RuleDescription> rules) {
        List<String> names = new ArrayList<>();
        for (RuleDescription rule : rules.subList(0, rules.size() > NAMED + 1 ? NAMED : rules.size())) {
            names.add(Words.quoted(rule));
        }
        int others = rules.size() - names.size();
        String last = others > 0 ? others + " other rules" : names.remove(names.size() - 1);
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }
}
