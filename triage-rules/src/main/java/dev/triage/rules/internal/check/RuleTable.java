package dev.triage.rules.internal.check;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.check.space.Dimension;
import dev.triage.rules.internal.check.space.Questions;
import dev.triage.rules.internal.check.space.Space;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** For which combinations, and for which sums of points, a rule fires. */
public final class RuleTable {

    private static final Issue ANY = Issue.named("#1", "Any issue").build();

    /**
     * The sums that there may be.
     *
     * @param least the smallest
     * @param most the largest
     * @param needed the points that each priority takes
     */
    public record Sums(int least, int most, Map<Priority, Integer> needed) {

        /** The sums that these rules can give. */
        public static Sums of(List<Rule> rules, Map<Priority, Integer> needed) {
            int least = 0;
            int most = 0;
            for (Rule rule : rules) {
                if (rule.description().effect() instanceof Effect.Points points) {
                    least += Math.min(0, points.points());
                    most += Math.max(0, points.points());
                }
            }
            return new Sums(least, most, needed);
        }

        public Sum of(int points) {
            return new Sum(points, needed);
        }
    }

    private final Rule rule;
    private final int[] dimensions;
    private final int[] strides;
    private final int least;
    private final int sums;
    private final BitSet fires = new BitSet();
    private final Set<String> texts;
    private final boolean approximate;
    private @Nullable RuntimeException failure;
    private int @Nullable [] failed;

    public RuleTable(Rule rule, Space space, Sums all) {
        this.rule = rule;
        Set<ClosedInput> inputs = Questions.inputs(rule.vocabulary());
        Set<Integer> open = new HashSet<>();
        texts = Set.copyOf(Questions.open(rule.vocabulary()));
        texts.forEach(words -> open.add(space.openDimension(words)));
        approximate = open.stream().anyMatch(space::shared);
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < space.dimensions().size(); i++) {
            Dimension dimension = space.dimensions().get(i);
            if (dimension.input() == null ? open.contains(i) : inputs.contains(dimension.input())) {
                read.add(i);
            }
        }
        dimensions = read.stream().mapToInt(Integer::intValue).toArray();
        strides = new int[dimensions.length];
        least = all.least();
        boolean looksAtSum = rule.vocabulary().facts().stream().anyMatch(fact -> fact.type() == Sum.class);
        sums = looksAtSum && !(rule.description().effect() instanceof Effect.Points) ? all.most() - least + 1 : 1;
        int size = sums;
        for (int i = dimensions.length - 1; i >= 0; i--) {
            strides[i] = size;
            size = Math.multiplyExact(
                    size, space.dimensions().get(dimensions[i]).size());
        }
        fill(space, all, space.cheapest(), 0);
    }

    /** Whether one of its conditions on texts shares its answer with other conditions, because there are too many of them. */
    boolean approximate() {
        return approximate;
    }

    /** Whether equal firings are proved to be equal for all texts too. */
    boolean comparable(RuleTable other) {
        return (!approximate && !other.approximate) || texts.equals(other.texts);
    }

    private void fill(Space space, Sums all, int[] classes, int depth) {
        if (depth < dimensions.length) {
            int dimension = dimensions[depth];
            for (int i = 0; i < space.dimensions().get(dimension).size(); i++) {
                classes[dimension] = i;
                fill(space, all, classes, depth + 1);
            }
            return;
        }
        List<Object> facts = new ArrayList<>(List.of(ANY, new Subject(ANY), space.assessment(space.choices(classes))));
        Predicate<String> open = words -> space.open(classes, words);
        boolean before = ask(facts, open, classes, space);
        for (int i = 0; i < sums; i++) {
            boolean now = before;
            if (sums > 1 && !before) { // the score comes when all points are in; what fired before stays
                facts.add(all.of(least + i));
                now = ask(facts, open, classes, space);
                facts.remove(facts.size() - 1);
            }
            fires.set(index(classes, least + i), now);
        }
    }

    private boolean ask(List<Object> facts, Predicate<String> open, int[] classes, Space space) {
        try {
            return Questions.fire(rule.vocabulary(), facts, open);
        } catch (RuntimeException e) { // the engine would throw it as well
            if (failed == null || space.cost(classes) < space.cost(failed)) {
                failure = e;
                failed = Arrays.copyOf(classes, classes.length);
            }
            return false;
        }
    }

    private int index(int[] classes, int points) {
        int index = sums == 1 ? 0 : points - least;
        for (int i = 0; i < dimensions.length; i++) {
            index += classes[dimensions[i]] * strides[i];
        }
        return index;
    }

    public Rule rule() {
        return rule;
    }

    public boolean fires(int[] classes, int points) {
        return fires.get(index(classes, points));
    }

    /** The exception of one of its conditions, or null. */
    @Nullable
    public RuntimeException failure() {
        return failure;
    }

    /** The combination for which it was thrown, or null. */
    public int @Nullable [] failed() {
        return failed;
    }
}
