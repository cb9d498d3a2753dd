package dev.triage.tools.internal.check.table;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.table.TableRow;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether more of an input moves the outcome in one direction only. */
final class TableOrder {

    private final DecisionTable table;
    private final long[] all;
    private final @Nullable TableRow[] outcomes;
    private final int[] strides;

    TableOrder(DecisionTable table, long[] all, int cases) {
        this.table = table;
        this.all = all;
        this.outcomes = new TableRow[cases];
        this.strides = new int[all.length];
        int stride = 1;
        for (int i = all.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= Long.bitCount(all[i]);
        }
        fill(0, 0, table.index().all());
    }

    /** Whether each row has one outcome, and all outcomes are of one kind. */
    static boolean known(DecisionTable table) {
        Class<?> kind = null;
        for (TableRow row : table.rows()) {
            if (row.rules().size() != 1) {
                return false;
            }
            RuleEffect effect = row.rules().get(0).effect();
            if (kind != null && kind != effect.getClass()) {
                return false;
            }
            kind = effect.getClass();
        }
        return true;
    }

    private static boolean moreUrgent(TableRow one, TableRow other) {
        return one.urgency() > other.urgency();
    }

    private String words(int number) {
        TableRow row = outcomes[number];
        if (row == null) {
            return "without a row";
        }
        RuleEffect effect = row.rules().get(0).effect();
        return effect instanceof Effect.Decides decides ? decides.priority().name() : effect.text();
    }

    private void fill(int input, int offset, BitSet rows) {
        if (input == all.length || rows.isEmpty()) {
            int row = rows.nextSetBit(0);
            if (row >= 0) {
                outcomes[offset] = table.rows().get(row);
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
        boolean begins = false;
        boolean ends = false;
        for (int number = 0; number < outcomes.length; number++) {
            int value = number / strides[input] % Long.bitCount(all[input]);
            TableRow lower = outcomes[number];
            int next = next(number, strides[input], values - value);
            TableRow higher = outcomes[next];
            if (lower != null && higher != null && moreUrgent(higher, lower)) {
                up = up < 0 ? number : up;
                ups++;
            } else if (lower != null && higher != null && moreUrgent(lower, higher)) {
                down = down < 0 ? number : down;
                downs++;
            }
            if (value + 1 < values) {
                TableRow above = outcomes[number + strides[input]];
                begins |= lower == null && above != null;
                ends |= lower != null && above == null;
            }
        }
        String name = table.inputs().get(input).name();
        if (ups == 0 || downs == 0) {
            // Of several possible cases the most urgent one counts, also beside one without a row.
            boolean rises = downs == 0 && (ups > 0 || begins) && !(ends && (ups == 0 || table.mostUrgent()));
            boolean falls = ups == 0 && (downs > 0 || ends) && !(begins && (downs == 0 || table.mostUrgent()));
            if (rises) {
                monotone.add(name + " (more is never less urgent)");
            } else if (falls) {
                monotone.add(name + " (more is never more urgent)");
            } else if (ups + downs == 0 && !begins && !ends) {
                monotone.add(name + " (no effect)");
            }
        } else {
            int against = ups >= downs ? down : up;
            int more = next(against, strides[input], values - against / strides[input] % Long.bitCount(all[input]));
            violations.add("More " + name + " is " + (ups >= downs ? "less" : "more") + " urgent here, and "
                    + (ups >= downs ? "more" : "less") + " urgent elsewhere: " + example(against) + " is "
                    + words(against) + ", but "
                    + example(more) + " is " + words(more) + ".");
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
        return table.words(part);
    }
}
