package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** The cells of a table in HTML that hold for further rows below their own. */
final class RowSpans {

    /** More cells are not written by people. */
    private static final int MOST = 10_000;

    private final IdentityHashMap<Row.Cell, Integer> spans = new IdentityHashMap<>();
    private int added;

    /** A cell that holds for the rows that come next. */
    private record Open(int column, Row.Cell cell, int rows) {}

    /** Says for how many rows a cell holds. */
    void add(Row.Cell cell, int rows) {
        if (rows > 1) {
            spans.put(cell, rows);
        }
    }

    /**
     * Repeats each cell in the rows that it holds for, if the first row names columns. In a table with a label in each row, a cell for
     * several rows is the title of an issue, and is read once.
     */
    void fill(List<Row> rows) {
        boolean named = !rows.isEmpty()
                && rows.get(0).cells().stream().filter(Row.Cell::label).count() > 1;
        if (named && !spans.isEmpty()) {
            List<Open> open = List.of();
            for (Row row : rows) {
                open = fill(row, open);
            }
        }
        spans.clear();
        added = 0;
    }

    private List<Open> fill(Row row, List<Open> open) {
        List<Row.Cell> cells = row.cells();
        List<Open> next = new ArrayList<>();
        for (Open one : open) {
            if (one.column() <= cells.size() && added < MOST) {
                cells.add(one.column(), new Row.Cell(row.line(), one.cell().lines()));
                added++;
            }
            if (one.rows() > 1) {
                next.add(new Open(one.column(), one.cell(), one.rows() - 1));
            }
        }
        for (int column = 0; column < cells.size(); column++) {
            Integer span = spans.get(cells.get(column));
            if (span != null) {
                next.add(new Open(column, cells.get(column), span - 1));
            }
        }
        next.sort(Comparator.comparingInt(Open::column));
        return next;
    }
}
