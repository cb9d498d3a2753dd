package dev.triage.rules.internal.table;

import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.table.input.TableInput;
import dev.triage.rules.internal.table.input.ValueAdvice;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values that cells are about. */
final class CellReader {

    private final SourceFile file;
    private final List<RuleProblem> problems;

    /** What is wrong with cells, by the column and the words: a wrong value stands in many rows. */
    private final Map<String, Objection> objections = new LinkedHashMap<>();

    /**
     * What is wrong with some cells.
     *
     * @param first the first of them
     * @param message what
     * @param suggestion what to write, or null
     * @param count how many there are
     */
    private record Objection(
            Piece first, String message, @Nullable String suggestion, int count) {

        Objection more() {
            return new Objection(first, message, suggestion, count + 1);
        }
    }

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

    /** The values of a cell; 0 if it names none, which {@link #report} tells. */
    long read(Piece cell, TableInput input) {
        long missing = 1L << input.values().size();
        return cell.any()
                ? missing | (missing - 1)
                : ValueSet.of(cell.text(), input, (message, unknown, suggestion) -> {
                    String advice = unknown == null ? suggestion : ValueAdvice.of(unknown, input);
                    objections.merge(
                            input.name() + ": " + message,
                            new Objection(cell, message, advice, 1),
                            (known, again) -> known.more());
                });
    }

    /** Reports what is wrong, each kind once with its count. */
    void report() {
        for (Objection one : objections.values()) {
            problems.add(file.problem(
                    one.first().span(), counted(one.message(), one.count()), written(one.suggestion(), file)));
        }
    }

    /** What to write, as it is written in this kind of file: a bar in a cell of Markdown needs a backslash. */
    static @Nullable String written(@Nullable String suggestion, SourceFile file) {
        boolean markdown = file.name().toLowerCase(Locale.ROOT).endsWith(".md");
        return suggestion == null || !markdown ? suggestion : suggestion.replace(" | ", " \\| ");
    }

    /** A message of one cell, with how many more it is true of. */
    static String counted(String message, int cells) {
        int more = cells - 1;
        return message + (more == 0 ? "" : " The same is wrong " + (more == 1 ? "once more." : more + " times more."));
    }
}
