package dev.triage.rules.internal.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Two rows of a table about the same case.
 *
 * @param first the earlier row, from 0
 * @param second the later row
 * @param example a case that both are about
 */
record Overlap(int first, int second, String example) {

    /** More overlaps are not read. */
    private static final int MOST = 20;

    static List<Overlap> of(DecisionTable table) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int second = 0; second < table.rows().size() && overlaps.size() < MOST; second++) {
            BitSet rows = table.index().all();
            List<Long> cells = table.rows().get(second).cells();
            for (int input = 0; input < cells.size(); input++) {
                table.index().keep(rows, input, cells.get(input));
            }
            int first = rows.nextSetBit(0);
            if (first >= 0 && first < second) {
                overlaps.add(
                        new Overlap(first, second, example(table, table.rows().get(first), cells)));
            }
        }
        return overlaps;
    }

    private static String example(DecisionTable table, TableRow first, List<Long> second) {
        long[] lowest = new long[second.size()];
        for (int input = 0; input < lowest.length; input++) {
            lowest[input] = Long.lowestOneBit(first.cells().get(input) & second.get(input));
        }
        return table.words(lowest);
    }
}
