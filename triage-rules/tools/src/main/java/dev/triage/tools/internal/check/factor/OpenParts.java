package dev.triage.tools.internal.check.factor;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.InputClass;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes rules apart that share no input: those that look only at open texts in small parts, and all others. What a part adds to the
 * score and to the bounds does not depend on the others, so that their combinations need not be multiplied.
 */
public final class OpenParts {

    /** The part of all rules that look at anything but open texts, or at the score. */
    private static final int OTHERS = 0;

    private static final long MOST_OTHERS = 600_000;
    private static final long MOST_PART = 50_000;

    private final List<Rule> others = new ArrayList<>();
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /** Rules on some open texts, with all combinations of their answers. */
    public record Part(Space space, List<RuleTable> tables) {}

    private OpenParts() {}

    /** Takes rules apart; null if one part alone has too many combinations. */
    public static @Nullable OpenParts of(List<Rule> rules, List<Dimension> all, Sums sums) {
        int[] root = new int[all.size() + 1];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            root[i + 1] = all.get(i).input() == null ? i + 1 : OTHERS;
            int place = i + 1;
            all.get(i).words().forEach(words -> places.put(words, place));
        }
        for (Rule rule : rules) {
            int first = apart(rule) ? -1 : OTHERS;
            for (String words : Questions.open(rule.vocabulary())) {
                int place = places.getOrDefault(words, OTHERS);
                if (first >= 0) {
                    join(root, first, place);
                }
                first = find(root, place);
            }
        }
        OpenParts made = new OpenParts();
        Map<Integer, List<Rule>> rulesOf = new LinkedHashMap<>();
        for (Rule rule : rules) {
            int part = apart(rule) ? find(root, places.getOrDefault(first(rule), OTHERS)) : OTHERS;
            if (part == OTHERS) {
                made.others.add(rule);
            } else {
                rulesOf.computeIfAbsent(part, key -> new ArrayList<>()).add(rule);
            }
        }
        List<Dimension> fixed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (find(root, i + 1) == OTHERS) {
                made.dimensions.add(all.get(i));
            }
            if (all.get(i).input() != null) {
                fixed.add(only(all.get(i)));
            }
        }
        if (Space.atMost(MOST_OTHERS, made.dimensions) == null) {
            return null;
        }
        for (Map.Entry<Integer, List<Rule>> part : rulesOf.entrySet()) {
            List<Dimension> some = new ArrayList<>(fixed);
            for (int i = 0; i < all.size(); i++) {
                if (find(root, i + 1) == part.getKey()) {
                    some.add(all.get(i));
                }
            }
            Space space = Space.atMost(MOST_PART, some);
            if (space == null) {
                return null;
            }
            made.parts.add(new Part(
                    space,
                    part.getValue().stream()
                            .map(rule -> new RuleTable(rule, space, sums))
                            .toList()));
        }
        return made;
    }

    /** Whether a rule looks only at open texts, and does nothing that has to do with the score itself. */
    private static boolean apart(Rule rule) {
        RuleEffect effect = rule.description().effect();
        boolean adds = effect instanceof Effect.Points
                || effect instanceof Effect.NeverBelow
                || effect instanceof Effect.NeverAbove
                || effect instanceof Effect.Moves;
        return adds
                && !Sums.askedBy(rule)
                && Questions.inputs(rule.vocabulary()).isEmpty()
                && !Questions.open(rule.vocabulary()).isEmpty();
    }

    private static String first(Rule rule) {
        Set<String> words = Questions.open(rule.vocabulary());
        return words.iterator().next();
    }

    private static Dimension only(Dimension dimension) {
        InputClass cheapest = dimension.classes().get(0);
        for (InputClass choice : dimension.classes()) {
            cheapest = choice.cost() < cheapest.cost() ? choice : cheapest;
        }
        return new Dimension(dimension.name(), dimension.input(), List.of(cheapest), List.of());
    }

    private static int find(int[] root, int place) {
        int at = place;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }

    private static void join(int[] root, int one, int other) {
        int first = find(root, one);
        int second = find(root, other);
        root[Math.max(first, second)] = Math.min(first, second);
    }

    /** The rules that are in no part. */
    public List<Rule> others() {
        return others;
    }

    /** What these distinguish. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    public List<Part> parts() {
        return parts;
    }
}
