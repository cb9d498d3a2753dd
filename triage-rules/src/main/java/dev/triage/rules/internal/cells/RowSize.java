package dev.triage.rules.internal.cells;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.source.RuleProblem;
import java.util.List;

/** Says that a row of a table has too many or too few cells. */
public final class RowSize {

    private RowSize() {}

    /**
     * Whether something is known to be wrong with a row, such as quotes that are not closed, so that what follows from it need not be said.
     *
     * @param row where the row stands
     */
    public static boolean broken(List<RuleProblem> problems, SourceFile file, Span row) {
        int first = file.line(row.start());
        int last = file.line(row.end());
        for (RuleProblem problem : problems) {
            if (problem.file().equals(file.name()) && problem.line() >= first && problem.line() <= last) {
                return true;
            }
        }
        return false;
    }

    /** "This row has 3 cells, but the header has 2." */
    public static String differs(int cells, int columns) {
        return "This row has " + cells + (cells == 1 ? " cell" : " cells") + ", but the header has " + columns + ".";
    }
}
