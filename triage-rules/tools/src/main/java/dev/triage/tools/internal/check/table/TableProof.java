package dev.triage.tools.internal.check.table;

import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.table.TableRow;
import dev.triage.rules.internal.table.input.ScaleInput;
import dev.triage.rules.internal.table.input.TableInput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Proves that a table is complete and monotone, or shows the cases that break it. */
final class TableProof {

    /** More findings of a kind are not read. */
    private static final int MOST = 20;

    /** More cases are not walked through. */
    private static final long MOST_CASES = 2_000_000;

    /** So many rows are compared with a part of the cases before the search for cases without a row is given up. */
    private static final int MOST_COMPARED = 5_000_000;

    private TableProof() {}

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

    /** The rows that never count, because those above are about all their cases; a last row for any case is meant as a rest. */
    static List<TableRow> hidden(DecisionTable table) {
        List<TableRow> hidden = new ArrayList<>();
        Gaps gaps = new Gaps(table, 1);
        for (int row = 1; row < table.rows().size() && !gaps.givenUp(); row++) {
            List<Long> cells = table.rows().get(row).cells();
            long[] part = new long[cells.size()];
            BitSet above = new BitSet();
            above.set(0, row);
            boolean rest = row == table.rows().size() - 1;
            for (int i = 0; i < part.length; i++) {
                TableInput input = table.inputs().get(i);
                long all = (1L << input.values().size()) - 1;
                rest &= (cells.get(i) & all) == all;
                part[i] = input instanceof ScaleInput ? cells.get(i) & all : cells.get(i); // a level is always known
                table.index().keep(above, i, part[i]);
            }
            gaps.found.clear();
            gaps.find(part, above, 0);
            if (gaps.found.isEmpty() && !gaps.givenUp() && !rest) {
                hidden.add(table.rows().get(row));
            }
        }
        return hidden;
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
        Gaps gaps = new Gaps(table, MOST);
        gaps.find(all, table.index().all(), 0);
        List<String> monotone = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        boolean decided = cases <= MOST_CASES;
        if (decided && TableOrder.known(table)) {
            new TableOrder(table, all, (int) cases).add(monotone, violations);
        }
        return new Result(
                cases,
                gaps.found,
                gaps.found.isEmpty() && !gaps.givenUp(),
                monotone,
                violations,
                decided && (!gaps.givenUp() || !gaps.found.isEmpty()));
    }

    /** Cases that no row is about. To find them all can take as long as there are cases, so the search has an end. */
    private static final class Gaps {

        private final DecisionTable table;
        private final int most;
        private final List<String> found = new ArrayList<>();
        private long compared;

        Gaps(DecisionTable table, int most) {
            this.table = table;
            this.most = most;
        }

        boolean givenUp() {
            return compared > MOST_COMPARED;
        }

        /** Splits the cases by one input after the other; a part that one row covers has no gap. */
        void find(long[] part, BitSet rows, int input) {
            if (found.size() >= most || covered(part, rows, input) || givenUp()) {
                return;
            }
            if (rows.isEmpty() || input == part.length) {
                found.add(table.words(part));
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
}
