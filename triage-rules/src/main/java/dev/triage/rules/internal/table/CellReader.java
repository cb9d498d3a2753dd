package dev.triage.rules.internal.table;

import dev.triage.rules.internal.condition.Nearest;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** Reads the values that cells are about. */
final class CellReader {

    private final SourceFile file;
    private final List<RuleProblem> problems;

    CellReader(SourceFile file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The values that cells name, for an input whose values nothing else lists. */
    static List<String> named(List<Piece> cells) {
        List<String> named = new ArrayList<>();
        for (Piece cell : cells) {
            for (String word : cell.any() ? List.<String>of() : ValueSet.words(cell.text())) {
                if (named.stream().noneMatch(word::equalsIgnoreCase)) {
                    named.add(word);
                }
            }
        }
        return named;
    }

    /** Whether some cell compares, so that the values need an order. */
    static boolean compares(List<Piece> cells) {
        return cells.stream().anyMatch(cell -> ValueSet.compares(cell.text()));
    }

    /** The values of a cell; 0, with a problem, if it names none. */
    long read(Piece cell, TableInput input) {
        long missing = 1L << input.values().size();
        return cell.any()
                ? missing | (missing - 1)
                : ValueSet.of(
                        cell.text(),
                        input,
                        (message, unknown, suggestion) -> problems.add(file.problem(
                                cell.span(),
                                message,
                                unknown == null ? suggestion : Nearest.orAll(unknown, input.values()))));
    }
}
