package dev.triage.rules.internal.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up the row of an issue of which some inputs may have several values. Not thread-safe; for one use. */
final class Lookup {

    /** So many cases are looked up for one issue; if more are possible, too little is stated. */
    private static final int MOST_CASES = 50_000;

    private final DecisionTable table;
    private final long[] possible;
    private final boolean mostUrgent;
    private final List<String> undecided = new ArrayList<>();
    private int cases;

    Lookup(DecisionTable table, long[] possible, boolean mostUrgent) {
        this.table = table;
        this.possible = possible;
        this.mostUrgent = mostUrgent;
    }

    /** The inputs that would decide, after {@link #find} found nothing. */
    List<String> undecided() {
        return undecided;
    }

    /** The row that counts, or null if there is none, or if possible rows differ. */
    @Nullable
    TableRow find() {
        BitSet rows = table.index().all();
        List<Integer> uncertain = new ArrayList<>();
        for (int i = 0; i < possible.length; i++) {
            table.index().keep(rows, i, possible[i]);
            if (Long.bitCount(possible[i]) > 1) {
                uncertain.add(i);
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        if (uncertain.isEmpty() || (mostUrgent && rows.cardinality() == 1)) {
            return table.rows().get(rows.nextSetBit(0));
        }
        Answer answer = answer(rows, uncertain, 0);
        if (answer.same()) {
            return answer.row();
        }
        for (int input : uncertain) {
            if (!table.inputs().get(input).several() && matters(rows, input)) {
                undecided.add(table.inputs().get(input).name());
            }
        }
        return null;
    }

    /** Whether the rows that are left tell the possible values of an input apart. */
    private boolean matters(BitSet rows, int input) {
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if ((table.rows().get(row).cells().get(input) & possible[input]) != possible[input]) {
                return true;
            }
        }
        return false;
    }

    /**
     * What all cases give.
     *
     * @param row the row of a case, or null if there is none
     * @param same whether all cases give the same
     */
    private record Answer(@Nullable TableRow row, boolean same) {

        static final Answer DIFFERENT = new Answer(null, false);
    }

    private Answer answer(BitSet rows, List<Integer> uncertain, int depth) {
        if (depth == uncertain.size() || rows.isEmpty()) {
            int row = rows.nextSetBit(0);
            return ++cases > MOST_CASES
                    ? Answer.DIFFERENT
                    : new Answer(row < 0 ? null : table.rows().get(row), true);
        }
        int input = uncertain.get(depth);
        boolean several = table.inputs().get(input).several();
        Answer all = null;
        for (long left = possible[input]; left != 0; left &= left - 1) {
            BitSet kept = (BitSet) rows.clone();
            table.index().keep(kept, input, Long.lowestOneBit(left));
            Answer one = answer(kept, uncertain, depth + 1);
            all = all == null ? one : several || mostUrgent ? moreUrgent(all, one) : same(all, one);
            if (!all.same() && !several) {
                return all;
            }
        }
        return all == null ? Answer.DIFFERENT : all;
    }

    private static Answer same(Answer one, Answer other) {
        TableRow row = one.row();
        TableRow another = other.row();
        boolean gaps = row == null && another == null;
        boolean rows = row != null && another != null && row.saysTheSame(another);
        boolean same = one.same() && other.same() && (gaps || rows);
        return same ? one : Answer.DIFFERENT;
    }

    private static Answer moreUrgent(Answer one, Answer other) {
        if (!one.same() || !other.same()) {
            return Answer.DIFFERENT;
        }
        TableRow row = one.row();
        TableRow another = other.row();
        return row == null || (another != null && another.urgency() > row.urgency()) ? other : one;
    }
}
