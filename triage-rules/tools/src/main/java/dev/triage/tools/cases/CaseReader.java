package dev.triage.tools.cases;

import dev.triage.io.scale.RatingText;
import dev.triage.model.Priority;
import dev.triage.model.decision.LevelNames;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.cells.BrokenLines;
import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.cells.RowSize;
import dev.triage.rules.internal.cells.TableText;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands the rows of tables of cases. Not thread-safe; for one file. */
final class CaseReader {

    private final SourceFile file;
    private final CaseRules rules;
    private final TeamScales scales;
    private final LevelNames levels;
    private final List<RuleProblem> problems;
    private final List<Case> cases = new ArrayList<>();

    /**
     * Prepares reading.
     *
     * @param problems takes what is wrong
     */
    CaseReader(SourceFile file, TriageEngine engine, List<RuleProblem> problems) {
        this.file = file;
        this.rules = new CaseRules(engine);
        this.scales = EngineAccess.rules(engine).scales();
        this.levels = engine.levels();
        this.problems = problems;
    }

    List<Case> cases() {
        return cases;
    }

    void read(TableText table) {
        int before = problems.size();
        List<CaseColumn> columns = new ArrayList<>();
        for (Piece header : table.header()) {
            CaseColumn column = CaseColumn.of(header, scales::find);
            if (column == null) {
                problems.add(file.problem(
                        header.span(),
                        header.text().isEmpty()
                                ? "This column has no name."
                                : "There is no column called \"" + header.text() + "\".",
                        header.text().isEmpty()
                                ? "Maybe title."
                                : CaseColumn.suggestion(header.text(), scales.scales())));
            } else if (column.name().isEmpty()) {
                problems.add(file.problem(
                        header.span(), "The name is missing.", "Such as " + header.text() + " exploitation."));
            } else if (columns.stream().anyMatch(column::same)) {
                problems.add(file.problem(
                        header.span(), "There are two columns for the " + column.name() + ".", "Maybe delete one."));
            } else {
                columns.add(column);
            }
        }
        if (problems.size() == before
                && columns.stream().noneMatch(column -> column.kind().expectation())) {
            problems.add(file.problem(
                    table.header().get(table.header().size() - 1).span(),
                    "No column says what is expected.",
                    "Maybe add a column priority."));
        }
        if (problems.size() == before) {
            BrokenLines lines = new BrokenLines(file, problems);
            table.rows().forEach(row -> row(columns, row, lines.in(all(row))));
        }
    }

    /** @param broken whether something is known to be wrong with the row */
    private void row(List<CaseColumn> columns, List<Piece> row, boolean broken) {
        if (row.size() != columns.size() && broken) {
            return;
        }
        if (row.size() != columns.size()) {
            problems.add(file.problem(
                    all(row),
                    RowSize.differs(row.size(), columns.size()),
                    "Maybe leave a cell empty that states nothing, or remove a separator."));
            return;
        }
        int before = problems.size();
        int line = file.line(row.get(0).span().start());
        String place = file.name().substring(file.name().lastIndexOf('/') + 1) + ":" + line;
        StatedIssue stated = new StatedIssue(
                file,
                text(columns, row, CaseColumn.Kind.ID, place),
                text(columns, row, CaseColumn.Kind.TITLE, "the case of line " + line),
                scales,
                problems);
        Priority priority = null;
        Integer points = null;
        List<RuleDescription> fires = List.of();
        List<RuleDescription> not = List.of();
        boolean expects = false;
        for (int i = 0; i < columns.size(); i++) {
            CaseColumn column = columns.get(i);
            Piece cell = row.get(i);
            if (cell.any()) {
                continue;
            }
            expects |= column.kind().expectation();
            switch (column.kind()) {
                case ID, TITLE -> {} // read before
                case PRIORITY -> priority = priority(cell);
                case POINTS -> points = points(cell);
                case FIRES -> fires = rules.read(cell, file, problems);
                case NOT -> not = rules.read(cell, file, problems);
                case PINNED -> stated.pin(priority(cell));
                default -> stated.state(column, cell);
            }
        }
        if (!expects && !broken) {
            problems.add(
                    file.problem(all(row), "This row expects nothing.", "Maybe write a priority, or delete the row."));
        }
        for (RuleDescription rule : not) {
            if (fires.contains(rule)) {
                problems.add(file.problem(
                        all(row),
                        "\"" + rule.name() + "\" must count here, and must not.",
                        "Maybe delete one of the two."));
            }
        }
        if (expects && problems.size() == before) {
            cases.add(new Case(file.name(), line, stated.issue(), priority, points, fires, not, null));
        }
    }

    /** What stands in the column of this kind, if there is one. */
    private static String text(List<CaseColumn> columns, List<Piece> row, CaseColumn.Kind kind, String otherwise) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == kind && !row.get(i).any()) {
                return row.get(i).text();
            }
        }
        return otherwise;
    }

    private static Span all(List<Piece> row) {
        return row.get(0).span().to(row.get(row.size() - 1).span());
    }

    private @Nullable Priority priority(Piece cell) {
        for (Priority priority : Priority.values()) {
            if (levels.name(priority).equalsIgnoreCase(cell.text())) {
                return priority;
            }
        }
        try {
            if (!StatedIssue.compares(cell.text())) {
                return RatingText.priority(cell.text()).priority();
            }
            problems.add(file.problem(
                    cell.span(),
                    "\"" + cell.text() + "\" is more than one priority.",
                    "Maybe write the one that is right."));
            return null;
        } catch (IllegalArgumentException wrong) {
            List<String> names = new ArrayList<>();
            for (Priority priority : Priority.values()) {
                names.add(levels.name(priority));
            }
            problems.add(file.problem(
                    cell.span(),
                    "\"" + cell.text() + "\" is no priority.",
                    "Expected " + String.join(", ", names) + "."));
            return null;
        }
    }

    private @Nullable Integer points(Piece cell) {
        try {
            return Integer.valueOf(cell.text().replace('\u2212', '-'));
        } catch (NumberFormatException e) {
            problems.add(file.problem(
                    cell.span(), "\"" + cell.text() + "\" is no score.", "Expected a whole number, such as 9."));
            return null;
        }
    }
}
