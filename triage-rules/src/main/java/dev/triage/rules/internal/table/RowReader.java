package dev.triage.rules.internal.table;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.RuleId;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.cells.BrokenLines;
import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.cells.RowSize;
import dev.triage.rules.internal.cells.TableText;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.table.input.TableInput;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a decision table, each as its values and the rules that it stands for. Not thread-safe; for one use. */
final class RowReader {

    private final SourceFile file;
    private final String name;
    private final String team;
    private final String stage;
    private final LevelNames levels;
    private final List<RuleProblem> problems;
    private final CellReader cells;

    /** How many rows have the same words. */
    private final Map<String, Integer> names = new HashMap<>();

    /** The line of each id. */
    private final Map<String, Integer> ids = new HashMap<>();

    RowReader(SourceFile file, String name, String team, String stage, LevelNames levels, List<RuleProblem> problems) {
        this.file = file;
        this.name = name;
        this.team = team;
        this.stage = stage;
        this.levels = levels;
        this.problems = problems;
        this.cells = new CellReader(file, problems);
    }

    /** The rows that are right. */
    List<TableRow> read(TableText text, TableColumns columns) {
        List<TableRow> rows = new ArrayList<>();
        BrokenLines broken = new BrokenLines(file, problems);
        for (List<Piece> row : text.rows()) {
            TableRow read = row(row, columns, text.header().size(), broken);
            if (read != null) {
                rows.add(read);
            }
        }
        cells.report();
        return rows;
    }

    private @Nullable TableRow row(List<Piece> row, TableColumns columns, int width, BrokenLines broken) {
        if (row.size() != width) {
            Span all = new Span(
                    row.get(0).span().start(), row.get(row.size() - 1).span().end());
            if (broken.in(all)) {
                return null;
            }
            problems.add(file.problem(
                    all,
                    RowSize.differs(row.size(), width),
                    row.size() > width && file.text(all).indexOf(" | ") > 0
                            ? "Maybe write \\| between the values of one cell, or remove a separator."
                            : "Maybe add - for any value, or remove a separator."));
            return null;
        }
        List<Long> values = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        boolean right = true;
        for (int column = 0; column < width; column++) {
            Piece cell = row.get(column);
            TableInput input = columns.inputs().get(column);
            Outcome outcome = columns.outcomes().get(column);
            if (input != null) {
                long read = cells.read(cell, input);
                right &= read != 0;
                values.add(read);
                if (!cell.any()) {
                    said.add(input.bareName() + " " + cell.text());
                }
            } else if (outcome != null && !cell.any()) {
                Effect effect = outcome.effect(cell.text(), levels);
                if (effect == null) {
                    problems.add(file.problem(
                            cell.span(),
                            "\"" + cell.text() + "\" is no outcome of " + outcome.header() + ".",
                            outcome.advice(cell.text(), levels)));
                } else {
                    effects.add(effect);
                }
            }
        }
        if (right
                && effects.isEmpty()
                && !columns.outcomes().isEmpty()
                && columns.outcomes().keySet().stream()
                        .allMatch(column -> row.get(column).any())) {
            problems.add(
                    file.problem(row.get(0).span(), "This row has no outcome.", "Maybe write one, or delete the row."));
        }
        return right && !effects.isEmpty() ? row(row, columns, values, said, effects) : null;
    }

    private @Nullable TableRow row(
            List<Piece> row, TableColumns columns, List<Long> values, List<String> said, List<Effect> effects) {
        int line = file.line(row.get(0).span().start());
        String text = said.isEmpty() ? "any case" : String.join(", ", said);
        String reason =
                columns.reason() >= 0 && !row.get(columns.reason()).text().isEmpty()
                        ? row.get(columns.reason()).text()
                        : "The table " + name + " says so for " + text + ".";
        String id = id(row, columns, line);
        if (id == null) {
            return null;
        }
        int same = names.merge(text, 1, Integer::sum);
        String title = name + ": " + text + (same > 1 ? " (row " + same + ")" : "");
        List<RuleDescription> rules = new ArrayList<>();
        for (Effect effect : effects) {
            String which = rules.isEmpty() ? "" : "-" + (rules.size() + 1);
            rules.add(new RuleDescription(
                    id + which,
                    title + (rules.isEmpty() ? "" : " (" + effect.text() + ")"),
                    stage,
                    effect,
                    reason,
                    file.name(),
                    line,
                    new Origin(team, file.name(), line, List.of(), null)));
        }
        return new TableRow(values, rules, line);
    }

    private @Nullable String id(List<Piece> row, TableColumns columns, int line) {
        Piece cell = columns.id() < 0 ? null : row.get(columns.id());
        String id = cell == null || cell.text().isEmpty() ? RuleId.of(name) + "-line-" + line : cell.text();
        if (cell != null && !RuleId.isValid(id)) {
            problems.add(file.problem(
                    cell.span(),
                    "\"" + id + "\" is no id: expected lower-case letters, digits and hyphens.",
                    "Maybe " + RuleId.of(id) + "."));
            return null;
        }
        Integer other = ids.putIfAbsent(id, line);
        if (other != null && cell != null) {
            problems.add(file.problem(
                    cell.span(), "The row in line " + other + " has the id " + id + " already.", "Maybe another id."));
            return null;
        }
        return id;
    }
}
