package dev.triage.rules.internal.cells;

/** Says that a row of a table has too many or too few cells. */
public final class RowSize {

    private RowSize() {}

    /** "This row has 3 cells, but the header has 2." */
    public static String differs(int cells, int columns) {
        return "This row has " + cells + (cells == 1 ? " cell" : " cells") + ", but the header has " + columns + ".";
    }
}
