package dev.triage.rules.internal.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table with the values of one input at its side and those of another one on top, as people read it. A decision table has a row for each
 * case instead.
 *
 * @param header the first header above a result
 * @param side a value at the side
 * @param top a value on top
 * @param result what stands where both meet
 */
public record Matrix(Piece header, String side, String top, String result) {

    /**
     * Finds out whether a table is one.
     *
     * @param result whether a cell is a result
     * @return null if it is none
     */
    public static @Nullable Matrix of(TableText table, Predicate<String> result) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 1; column < table.header().size(); column++) {
            if (holds(table, column, result)) {
                columns.add(column);
            }
        }
        if (columns.size() < 2) {
            return null;
        }
        int last = columns.get(columns.size() - 1);
        List<Piece> first = table.rows().get(0);
        boolean more = last < first.size() && !result.test(first.get(last).text()); // a second row of headers
        List<Piece> row = table.rows().get(more ? 1 : 0);
        Piece top = more ? first.get(last) : table.header().get(last);
        return new Matrix(
                table.header().get(columns.get(0)),
                row.get(0).text(),
                top.text(),
                row.get(last).text());
    }

    /** Whether all cells of a column, perhaps without the first one, are results. */
    private static boolean holds(TableText table, int column, Predicate<String> result) {
        int results = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            List<Piece> row = table.rows().get(i);
            boolean one = column < row.size() && result.test(row.get(column).text());
            if (!one && i > 0) {
                return false;
            }
            results += one ? 1 : 0;
        }
        return results > 0;
    }
}
