package dev.triage.rules.internal.table;

import dev.triage.rules.internal.table.input.TableInput;
import java.util.BitSet;
import java.util.List;

/** The rows of a table by the values of each input. Immutable. */
public final class RowIndex {

    private final int size;
    private final BitSet[][] byValue;
    private final boolean[] asksForMissing;

    RowIndex(List<TableInput> inputs, List<TableRow> rows) {
        this.size = rows.size();
        this.byValue = new BitSet[inputs.size()][];
        this.asksForMissing = new boolean[inputs.size()];
        for (int i = 0; i < inputs.size(); i++) {
            int values = inputs.get(i).values().size();
            byValue[i] = new BitSet[values + 1];
            for (int value = 0; value <= values; value++) {
                byValue[i][value] = new BitSet(size);
                for (int row = 0; row < size; row++) {
                    byValue[i][value].set(row, (rows.get(row).cells().get(i) & (1L << value)) != 0);
                }
            }
            long all = (1L << values) - 1;
            // Of an input of which no cell names a value, nothing but that it is not stated is possible.
            asksForMissing[i] = values == 0;
            for (TableRow row : rows) {
                // A cell for any value includes that none is stated, but does not ask for it.
                long cell = row.cells().get(i);
                asksForMissing[i] |= (cell & (1L << values)) != 0 && (cell & all) != all;
            }
        }
    }

    /** Whether a row is about this input not being stated. */
    public boolean asksForMissing(int input) {
        return asksForMissing[input];
    }

    /** All rows. */
    public BitSet all() {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    /** Keeps the rows that are about one of these values of an input. */
    public void keep(BitSet rows, int input, long values) {
        if (Long.bitCount(values) == 1) {
            rows.and(byValue[input][Long.numberOfTrailingZeros(values)]);
            return;
        }
        BitSet any = new BitSet(size);
        for (long left = values; left != 0; left &= left - 1) {
            any.or(byValue[input][Long.numberOfTrailingZeros(left)]);
        }
        rows.and(any);
    }
}
