package dev.triage.rules.internal.cells;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.source.RuleProblem;
import java.util.BitSet;
import java.util.List;

/**
 * The lines of a table with which something is wrong before its rows are read, such as quotes that are not closed, so that what follows
 * from it need not be said.
 */
public final class BrokenLines {

    private final SourceFile file;
    private final BitSet lines = new BitSet();

    /** Takes the lines of the problems that are known. */
    public BrokenLines(SourceFile file, List<RuleProblem> known) {
        this.file = file;
        for (RuleProblem problem : known) {
            if (problem.file().equals(file.name())) {
                lines.set(problem.line());
            }
        }
    }

    /** Whether a row stands in one of them. */
    public boolean in(Span row) {
        int broken = lines.nextSetBit(file.line(row.start()));
        return broken >= 0 && broken <= file.line(row.end());
    }
}
