package dev.triage.rules.testkit.table;

import dev.triage.io.Problem;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands the rows of tables. Not thread-safe. */
final class CaseReader {

    private final String name;
    private final List<Problem> problems;
    private final List<Case> cases = new ArrayList<>();

    /**
     * Prepares reading.
     *
     * @param name how problems call the file
     * @param problems takes what is wrong
     */
    CaseReader(String name, List<Problem> problems) {
        this.name = name;
        this.problems = problems;
    }

    List<Case> cases() {
        return cases;
    }

    void read(Table table) {
        int before = problems.size();
        List<CaseColumn> columns = new ArrayList<>();
        for (Table.Cell cell : table.header()) {
            Optional<CaseColumn> column = CaseColumn.of(cell.text());
            if (column.isEmpty()) {
                problem(cell, "There is no column called \"" + cell.text() + "\". " + CaseColumn.nearest(cell.text()));
            } else if (columns.contains(column.get())) {
                problem(cell, "There are two columns for the " + column.get().label() + ".");
            }
            column.ifPresent(columns::add);
        }
        if (problems.size() == before && columns.stream().noneMatch(CaseColumn::expectation)) {
            problem(
                    table.header().get(0),
                    "There is no column with the expected result. Maybe add one with the name \"expected\".");
        }
        if (problems.size() == before) {
            table.rows().forEach(row -> row(columns, row));
        }
    }

    private void row(List<CaseColumn> columns, Table.Row row) {
        if (row.cells().size() != columns.size()) {
            problems.add(Problem.error(
                    name,
                    row.line(),
                    0,
                    "This row has " + row.cells().size() + " cells, but the header has " + columns.size()
                            + ". Maybe a separator is missing, or is part of a text."));
            return;
        }
        Map<CaseColumn, Table.Cell> cells = new EnumMap<>(CaseColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            if (!row.cells().get(i).text().isEmpty()) {
                cells.put(columns.get(i), row.cells().get(i));
            }
        }
        int before = problems.size();
        IssueBuilder issue = Issue.named(
                text(cells, CaseColumn.ID, name.substring(name.lastIndexOf('/') + 1) + ":" + row.line()),
                text(cells, CaseColumn.TITLE, "the case of line " + row.line()));
        Case read = new Case(
                row.line(),
                fill(issue, cells).build(),
                value(cells, CaseColumn.EXPECTED, CaseReader::priority),
                value(cells, CaseColumn.POINTS, CaseReader::number),
                list(cells, CaseColumn.BECAUSE, ";"),
                list(cells, CaseColumn.NOT_BECAUSE, ";"));
        if (problems.size() == before && cells.keySet().stream().noneMatch(CaseColumn::expectation)) {
            problems.add(Problem.error(name, row.line(), 0, "This row has no expected result."));
        }
        if (problems.size() == before) {
            cases.add(read);
        }
    }

    private IssueBuilder fill(IssueBuilder issue, Map<CaseColumn, Table.Cell> cells) {
        value(cells, CaseColumn.USER_IMPACT, text -> issue.userImpact(RatingText.userImpact(text)));
        value(cells, CaseColumn.FUNCTIONAL_IMPACT, text -> issue.functionalImpact(RatingText.functionalImpact(text)));
        value(cells, CaseColumn.BRAND_IMPACT, text -> issue.brandImpact(RatingText.brandImpact(text)));
        value(cells, CaseColumn.COMPLEXITY, text -> issue.complexity(RatingText.complexity(text)));
        value(cells, CaseColumn.EFFORT, text -> issue.effort(RatingText.effort(text)));
        value(cells, CaseColumn.STATUS, issue::status);
        value(cells, CaseColumn.PINNED, text -> issue.pinnedPriority(priority(text)));
        issue.categories(list(cells, CaseColumn.CATEGORIES, "[;,]").stream()
                .map(Category::of)
                .toList());
        issue.components(list(cells, CaseColumn.COMPONENTS, "[;,]"));
        issue.labels(list(cells, CaseColumn.LABELS, "[;,]"));
        return issue;
    }

    /** Reads a cell and says where and why that is not possible. */
    private <T> @Nullable T value(Map<CaseColumn, Table.Cell> cells, CaseColumn column, Reading<T> reading) {
        Table.Cell cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        try {
            return reading.read(cell.text());
        } catch (IllegalArgumentException wrong) {
            problem(cell, Objects.requireNonNullElse(wrong.getMessage(), "Not understood."));
            return null;
        }
    }

    private static String text(Map<CaseColumn, Table.Cell> cells, CaseColumn column, String otherwise) {
        Table.Cell cell = cells.get(column);
        return cell == null ? otherwise : cell.text();
    }

    private static List<String> list(Map<CaseColumn, Table.Cell> cells, CaseColumn column, String separator) {
        return Arrays.stream(text(cells, column, "").split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Priority priority(String text) {
        return RatingText.priority(text).priority();
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text.replace('−', '-'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Unknown points (" + text + "): expected a whole number such as 9.", e);
        }
    }

    private void problem(Table.Cell cell, String message) {
        problems.add(Problem.error(name, cell.line(), cell.column(), message));
    }

    /** Reads a text, or throws an {@link IllegalArgumentException} that says what was expected. */
    private interface Reading<T> {
        T read(String text);
    }
}
