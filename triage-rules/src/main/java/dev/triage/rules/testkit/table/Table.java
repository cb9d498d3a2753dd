package dev.triage.rules.testkit.table;

import java.util.List;

/**
 * A table as it is written, before it is interpreted.
 *
 * @param header what the columns are called
 * @param rows the rows
 */
record Table(List<Cell> header, List<Row> rows) {

    /** Makes a table; the lists are copied. */
    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A cell.
     *
     * @param text what stands in it, without blanks around it
     * @param line its line, from 1
     * @param column the column of its first character, from 1
     */
    record Cell(String text, int line, int column) {}

    /**
     * A row.
     *
     * @param line its line, from 1
     * @param cells its cells
     */
    record Row(int line, List<Cell> cells) {

        /** Makes a row; the list is copied. */
        Row {
            cells = List.copyOf(cells);
        }
    }
}
