package dev.triage.tools.internal.check.firing;

import dev.triage.model.Issue;
import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** For which combinations, and for which sums of points, a rule fires. */
public final class RuleTable {

    private static final Issue ANY = Issue.named("#1", "Any issue").build();

    private final AskedRule asked;
    private final int[] dimensions;

    /** The same number for classes that this rule does not distinguish, by the place of the dimension and the class. */
    private final int[][] parts;

    /** The class that takes least to state of each part. */
    private final List<List<Integer>> simplest = new ArrayList<>();

    private final int[] strides;
    private final int least;
    private final boolean looksAtSum;
    private final int sums;
    private final BitSet fires = new BitSet();
    private @Nullable RuntimeException failure;
    private int @Nullable [] failed;

    public RuleTable(Rule rule, Space space, Sums all) {
        this(new AskedRule(rule), space, all);
    }

    public RuleTable(AskedRule asked, Space space, Sums all) {
        this.asked = asked;
        Set<Integer> open = new HashSet<>();
        asked.open().forEach(words -> open.add(space.openDimension(words)));
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < space.dimensions().size(); i++) {
            Dimension dimension = space.dimensions().get(i);
            if (dimension.input() == null ? open.contains(i) : asked.inputs().contains(dimension.input())) {
                read.add(i);
            }
        }
        dimensions = read.stream().mapToInt(Integer::intValue).toArray();
        strides = new int[dimensions.length];
        parts = new int[dimensions.length][];
        least = all.least();
        looksAtSum = asked.looksAtSum();
        sums = looksAtSum ? all.most() - least + 1 : 1;
        int size = sums;
        for (int i = 0; i < dimensions.length; i++) {
            Dimension dimension = space.dimensions().get(dimensions[i]);
            parts[i] = asked.questions().parts(dimension, space);
            simplest.add(simplest(dimension, parts[i]));
            strides[i] = size;
            size = Math.multiplyExact(size, simplest.get(i).size());
        }
        fill(space, all, space.cheapest(), 0);
    }

    private static List<Integer> simplest(Dimension dimension, int[] parts) {
        List<Integer> simplest = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            int part = parts[i];
            if (part == simplest.size()) {
                simplest.add(i);
            } else if (dimension.classes().get(i).cost()
                    < dimension.classes().get(simplest.get(part)).cost()) {
                simplest.set(part, i);
            }
        }
        return simplest;
    }

    private void fill(Space space, Sums all, int[] classes, int depth) {
        if (depth < dimensions.length) {
            for (int simple : simplest.get(depth)) {
                classes[dimensions[depth]] = simple;
                fill(space, all, classes, depth + 1);
            }
            return;
        }
        List<Object> facts = new ArrayList<>(List.of(ANY, new Subject(ANY), space.assessment(space.choices(classes))));
        Predicate<String> open = words -> space.open(classes, words);
        boolean before = ask(facts, open, classes, space);
        for (int i = 0; i < sums; i++) {
            boolean now = before;
            if (looksAtSum && !before) { // the score comes when all points are in; what fired before stays
                facts.add(all.of(least + i));
                now = ask(facts, open, classes, space);
                facts.remove(facts.size() - 1);
            }
            fires.set(index(classes, least + i), now);
        }
    }

    private boolean ask(List<Object> facts, Predicate<String> open, int[] classes, Space space) {
        try {
            return asked.condition().fires(facts, open);
        } catch (RuntimeException e) { // the engine would throw it as well
            if (failed == null || space.cost(classes) < space.cost(failed)) {
                failure = e;
                failed = Arrays.copyOf(classes, classes.length);
            }
            return false;
        }
    }

    private int index(int[] classes, int points) {
        int index = looksAtSum ? points - least : 0;
        for (int i = 0; i < dimensions.length; i++) {
            index += parts[i][classes[dimensions[i]]] * strides[i];
        }
        return index;
    }

    /** The dimensions that it looks at. */
    BitSet dimensions() {
        BitSet set = new BitSet();
        for (int dimension : dimensions) {
            set.set(dimension);
        }
        return set;
    }

    /** The same number for classes of a dimension that it does not distinguish; empty if it does not look at the dimension. */
    int[] parts(int dimension) {
        int at = Arrays.binarySearch(dimensions, dimension);
        return at < 0 ? new int[0] : parts[at];
    }

    /** The smallest score. */
    int least() {
        return least;
    }

    /** How many scores it distinguishes. */
    int sums() {
        return sums;
    }

    /** Whether it waits for the score. */
    public boolean looksAtSum() {
        return looksAtSum;
    }

    /** Whether it adds points to the score. */
    public boolean adds() {
        return rule().description().effect() instanceof Effect.Points;
    }

    /** A number for what the combination says of it, apart from the score. */
    public int row(int[] classes) {
        return index(classes, least);
    }

    /** Whether it fires for a {@linkplain #row row} and a score. */
    public boolean firesAt(int row, int points) {
        return fires.get(looksAtSum ? row + points - least : row);
    }

    /** Whether it fires for no combination and no score. */
    public boolean never() {
        return fires.isEmpty();
    }

    public Rule rule() {
        return asked.rule();
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
