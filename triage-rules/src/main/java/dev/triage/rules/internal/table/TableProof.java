package dev.triage.rules.internal.table;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.table.input.TableInput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves that a table is unique, complete and monotone, or shows the cases that break it. */
final class TableProof {

    /** More findings of a kind are not read. */
    private static final int MOST = 20;

    /** More cases are not walked through. */
    private static final long MOST_CASES = 2_000_000;

    /** So many rows are compared with a part of the cases before the search for cases without a row is given up. */
    private static final int MOST_COMPARED = 5_000_000;

    private TableProof() {}

    /**
     * Two rows about the same case.
     *
     * @param first the earlier row, from 0
     * @param second the later row
     * @param example a case that both are about
     */
    record Overlap(int first, int second, String example) {}

    /**
     * What is proved of a table.
     *
     * @param cases how many cases there are, {@link Long#MAX_VALUE} if there are more
     * @param gaps cases that no row is about
     * @param complete whether each case has a row; false also if that was given up
     * @param monotone inputs of which more never moves the outcome in the other direction, with the direction
     * @param violations pairs of cases of which the higher one goes against the direction of the others
     * @param decided whether the order of inputs was decided; false if there are too many cases
     */
    record Result(
            long cases,
            List<String> gaps,
            boolean complete,
            List<String> monotone,
            List<String> violations,
            boolean decided) {

        /** Makes the result; the lists are copied. */
        public Result {
            gaps = List.copyOf(gaps);
            monotone = List.copyOf(monotone);
            violations = List.copyOf(violations);
        }
    }

    static List<Overlap> overlaps(DecisionTable table) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int second = 0; second < table.rows().size() && overlaps.size() < MOST; second++) {
            BitSet rows = table.index().all();
            List<Long> cells = table.rows().get(second).cells();
            for (int input = 0; input < cells.size(); input++) {
                table.index().keep(rows, input, cells.get(input));
            }
            int first = rows.nextSetBit(0);
            if (first >= 0 && first < second) {
                long[] both = new long[cells.size()];
                for (int input = 0; input < both.length; input++) {
                    both[input] =
                            cells.get(input) & table.rows().get(first).cells().get(input);
                }
                overlaps.add(new Overlap(first, second, words(table, lowest(both))));
            }
        }
        return overlaps;
    }

    /** Proves a table. */
    static Result of(DecisionTable table) {
        int size = table.inputs().size();
        long[] all = new long[size];
        long cases = 1;
        for (int i = 0; i < size; i++) {
            int values = table.inputs().get(i).values().size();
            all[i] = (1L << values) - 1 + (table.index().asksForMissing(i) ? 1L << values : 0);
            int more = Long.bitCount(all[i]);
            cases = cases > Long.MAX_VALUE / Math.max(1, more) ? Long.MAX_VALUE : cases * more;
        }
        Gaps gaps = new Gaps(table);
        gaps.find(all, table.index().all(), 0);
        List<String> monotone = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        boolean decided = cases <= MOST_CASES;
        if (decided && priorities(table)) {
            new Order(table, all, (int) cases).add(monotone, violations);
        }
        return new Result(
                cases,
                gaps.found,
                gaps.found.isEmpty() && !gaps.givenUp(),
                monotone,
                violations,
                decided && (!gaps.givenUp() || !gaps.found.isEmpty()));
    }

    private static boolean priorities(DecisionTable table) {
        for (TableRow row : table.rows()) {
            if (row.rules().size() != 1 || urgency(row) == null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Priority urgency(TableRow row) {
        Effect effect = row.rules().get(0).effect();
        return effect instanceof Effect.Decides decides ? decides.priority() : null;
    }

    /** Cases that no row is about. To find them all can take as long as there are cases, so the search has an end. */
    private static final class Gaps {

        private final DecisionTable table;
        private final List<String> found = new ArrayList<>();
        private long compared;

        Gaps(DecisionTable table) {
            this.table = table;
        }

        boolean givenUp() {
            return compared > MOST_COMPARED;
        }

        /** Splits the cases by one input after the other; a part that one row covers has no gap. */
        void find(long[] part, BitSet rows, int input) {
            if (found.size() >= MOST || covered(part, rows, input) || givenUp()) {
                return;
            }
            if (rows.isEmpty() || input == part.length) {
                found.add(words(table, part));
                return;
            }
            for (long left = part[input]; left != 0; left &= left - 1) {
                long[] smaller = part.clone();
                smaller[input] = Long.lowestOneBit(left);
                BitSet kept = (BitSet) rows.clone();
                table.index().keep(kept, input, smaller[input]);
                find(smaller, kept, input + 1);
            }
        }

        private boolean covered(long[] part, BitSet rows, int from) {
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                boolean all = true;
                List<Long> cells = table.rows().get(row).cells();
                for (int input = from; all && input < part.length; input++) {
                    all = (cells.get(input) & part[input]) == part[input];
                }
                if (all) {
                    return true;
                }
                compared++;
            }
            return false;
        }
    }

    private static long[] lowest(long[] values) {
        long[] lowest = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            lowest[i] = Long.lowestOneBit(values[i]);
        }
        return lowest;
    }

    /** A case in words; an input of which each value will do is left out. */
    static String words(DecisionTable table, long[] part) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            TableInput input = table.inputs().get(i);
            int values = input.values().size();
            if (Long.bitCount(part[i]) == 1) {
                int value = Long.numberOfTrailingZeros(part[i]);
                words.add(input.bareName() + " "
                        + (value == values ? ValueSet.UNSTATED : input.values().get(value)));
            }
        }
        return words.isEmpty() ? "any case" : String.join(", ", words);
    }

    /** Whether more of an input moves the outcome in one direction only. */
    private static final class Order {

        private final DecisionTable table;
        private final long[] all;
        private final Priority[] outcomes;
        private final int[] strides;

        Order(DecisionTable table, long[] all, int cases) {
            this.table = table;
            this.all = all;
            this.outcomes = new Priority[cases];
            this.strides = new int[all.length];
            int stride = 1;
            for (int i = all.length - 1; i >= 0; i--) {
                strides[i] = stride;
                stride *= Long.bitCount(all[i]);
            }
            fill(0, 0, table.index().all());
        }

        private void fill(int input, int offset, BitSet rows) {
            if (input == all.length || rows.isEmpty()) {
                int row = rows.nextSetBit(0);
                if (row >= 0) {
                    outcomes[offset] = urgency(table.rows().get(row));
                }
                return;
            }
            int at = 0;
            for (long left = all[input]; left != 0; left &= left - 1) {
                BitSet kept = (BitSet) rows.clone();
                table.index().keep(kept, input, Long.lowestOneBit(left));
                fill(input + 1, offset + strides[input] * at++, kept);
            }
        }

        void add(List<String> monotone, List<String> violations) {
            for (int input = 0; input < all.length; input++) {
                if (table.inputs().get(input).ordered()) {
                    add(input, monotone, violations);
                }
            }
        }

        private void add(int input, List<String> monotone, List<String> violations) {
            int values = table.inputs().get(input).values().size();
            int up = -1;
            int down = -1;
            int ups = 0;
            int downs = 0;
            for (int number = 0; number < outcomes.length; number++) {
                int value = number / strides[input] % Long.bitCount(all[input]);
                Priority lower = outcomes[number];
                int next = next(number, strides[input], values - value);
                Priority higher = outcomes[next];
                if (lower != null && higher != null && higher.moreUrgentThan(lower)) {
                    up = up < 0 ? number : up;
                    ups++;
                } else if (lower != null && higher != null && lower.moreUrgentThan(higher)) {
                    down = down < 0 ? number : down;
                    downs++;
                }
            }
            String name = table.inputs().get(input).name();
            if (ups == 0 || downs == 0) {
                monotone.add(name
                        + (ups > 0
                                ? " (more is never less urgent)"
                                : downs > 0 ? " (more is never more urgent)" : " (no effect)"));
            } else {
                int against = ups >= downs ? down : up;
                int more = next(against, strides[input], values - against / strides[input] % Long.bitCount(all[input]));
                violations.add("More " + name + " is " + (ups >= downs ? "less" : "more") + " urgent here, and "
                        + (ups >= downs ? "more" : "less") + " urgent elsewhere: " + example(against) + " is "
                        + outcomes[against] + ", but "
                        + example(more) + " is " + outcomes[more] + ".");
            }
        }

        /** The next case with more of an input that a row is about; the case itself if there is none. */
        private int next(int number, int stride, int left) {
            for (int more = 1; more < left; more++) {
                if (outcomes[number + more * stride] != null) {
                    return number + more * stride;
                }
            }
            return number;
        }

        private String example(int number) {
            long[] part = new long[all.length];
            for (int i = 0; i < part.length; i++) {
                int value = number / strides[i] % Long.bitCount(all[i]);
                part[i] = 1L << value;
            }
            return words(table, part);
        }
    }
}
