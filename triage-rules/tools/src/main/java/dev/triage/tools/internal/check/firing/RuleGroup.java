package dev.triage.tools.internal.check.firing;

import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rules that look at much the same dimensions, asked as one: one look into a table says which of them fire for a combination, however
 * many they are.
 */
public final class RuleGroup {

    /** So many rows are filled in no time. */
    private static final int MOST_ROWS = 65_536;

    /** The dimensions that at least one of the rules looks at. */
    private final int[] dimensions;

    /** The same number for classes that none of the rules distinguishes, by the place of the dimension and the class. */
    private final int[][] parts;

    private final int[] strides;
    private final int least;
    private final int sums;

    /** Which of the sets of rules fires, by row. */
    private final int[] firing;

    private final List<BitSet> sets = new ArrayList<>();

    /** Rules to come into one group, and the dimensions that they look at. */
    private record Draft(BitSet dimensions, List<RuleTable> rules) {

        Draft() {
            this(new BitSet(), new ArrayList<>());
        }

        BitSet with(RuleTable rule) {
            BitSet both = rule.dimensions();
            both.or(dimensions);
            return both;
        }

        void add(RuleTable rule) {
            dimensions.or(rule.dimensions());
            rules.add(rule);
        }
    }

    private RuleGroup(Space space, Draft draft, Map<RuleTable, Integer> places) {
        dimensions = draft.dimensions().stream().toArray();
        RuleTable first = draft.rules().get(0);
        least = first.least();
        sums = first.sums();
        parts = new int[dimensions.length][];
        strides = new int[dimensions.length];
        int[][] simplest = new int[dimensions.length][];
        int size = sums;
        for (int i = 0; i < dimensions.length; i++) {
            int dimension = dimensions[i];
            parts[i] = new int[space.dimensions().get(dimension).size()];
            simplest[i] = divide(draft.rules(), dimension, parts[i]);
            strides[i] = size;
            size = Math.multiplyExact(size, simplest[i].length);
        }
        firing = new int[size];
        int[] classes = new int[space.dimensions().size()];
        Map<BitSet, Integer> numbers = new HashMap<>();
        for (int row = 0; row < size; row += sums) {
            for (int i = 0; i < dimensions.length; i++) {
                classes[dimensions[i]] = simplest[i][row / strides[i] % simplest[i].length];
            }
            for (int i = 0; i < sums; i++) {
                BitSet set = new BitSet();
                for (RuleTable rule : draft.rules()) {
                    if (rule.fires(classes, least + i)) {
                        set.set(Objects.requireNonNull(places.get(rule), "place"));
                    }
                }
                firing[row + i] = numbers.computeIfAbsent(set, key -> {
                    sets.add(key);
                    return sets.size() - 1;
                });
            }
        }
    }

    /** Numbers the classes of a dimension; those that no rule distinguishes have the same number. Returns a class of each number. */
    private static int[] divide(List<RuleTable> rules, int dimension, int[] parts) {
        List<int[]> divided = rules.stream()
                .map(rule -> rule.parts(dimension))
                .filter(one -> one.length > 0)
                .toList();
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<Integer> simplest = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            List<Integer> key = new ArrayList<>(divided.size());
            for (int[] one : divided) {
                key.add(one[i]);
            }
            Integer number = numbers.putIfAbsent(key, simplest.size());
            parts[i] = number == null ? simplest.size() : number;
            if (number == null) {
                simplest.add(i);
            }
        }
        return simplest.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Puts rules into few groups.
     *
     * @param space all combinations
     * @param rules rules that all wait for the score, or of which none does
     * @param places the place of each rule in the sets of rules that fire
     * @return the groups; the sooner a group changes when one goes through all combinations in order, the later it comes
     */
    public static List<RuleGroup> of(Space space, List<RuleTable> rules, Map<RuleTable, Integer> places) {
        List<RuleTable> widest = new ArrayList<>(rules);
        widest.sort(Comparator.comparingLong((RuleTable rule) -> rows(space, rule.dimensions()))
                .reversed());
        List<Draft> drafts = new ArrayList<>();
        for (RuleTable rule : widest) {
            drafts.stream()
                    .filter(draft -> fits(space, draft, rule))
                    .min(Comparator.comparingLong(draft -> rows(space, draft.with(rule))))
                    .orElseGet(() -> {
                        drafts.add(new Draft());
                        return drafts.get(drafts.size() - 1);
                    })
                    .add(rule);
        }
        return drafts.stream()
                .map(draft -> new RuleGroup(space, draft, places))
                .sorted(Comparator.comparingInt(RuleGroup::last))
                .toList();
    }

    private static boolean fits(Space space, Draft draft, RuleTable rule) {
        BitSet both = draft.with(rule);
        return both.equals(draft.dimensions()) || rows(space, both) <= MOST_ROWS;
    }

    private static long rows(Space space, BitSet dimensions) {
        long rows = 1;
        for (int i = dimensions.nextSetBit(0); i >= 0; i = dimensions.nextSetBit(i + 1)) {
            rows *= space.dimensions().get(i).size();
        }
        return rows;
    }

    /** The last dimension that it looks at; negative if there is none. */
    public int last() {
        return dimensions.length == 0 ? -1 : dimensions[dimensions.length - 1];
    }

    /** The number of the set of rules that fire for a combination and a score. */
    public int firing(int[] classes, int points) {
        int row = sums == 1 ? 0 : points - least;
        for (int i = 0; i < dimensions.length; i++) {
            row += parts[i][classes[dimensions[i]]] * strides[i];
        }
        return firing[row];
    }

    /** All sets of rules that fire together, by their numbers. */
    public List<BitSet> sets() {
        return sets;
    }
}
