package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the labels of a table where they are looked for. */
final class TableLabels {

    private static final Map<String, String> LETTERS =
            Map.of("U", "User Impact", "F", "Functional Impact", "B", "Brand Impact");

    private static final String PRIORITY = "P";

    private TableLabels() {}

    /** The rows without a first column that only groups others, and with whole names in the header. */
    static List<Row> inFirstColumn(List<Row> rows) {
        List<Row> written = new ArrayList<>(grouped(rows) ? withoutGroups(rows) : rows);
        written.set(0, withNames(written.get(0)));
        return written;
    }

    /** The three impacts may be called by their first letters, if all are; and the priority beside levels. */
    private static Row withNames(Row header) {
        List<String> words =
                header.cells().stream().map(cell -> cell.text().text()).toList();
        boolean impacts = words.containsAll(LETTERS.keySet());
        if (!impacts && !(words.contains(PRIORITY) && header.scales())) {
            return header;
        }
        return new Row(
                header.line(),
                header.cells().stream()
                        .map(cell -> {
                            String letter = cell.text().text();
                            String name = letter.equals(PRIORITY) ? "Priority" : impacts ? LETTERS.get(letter) : null;
                            return name == null ? cell : new Row.Cell(cell.line(), List.of(MarkdownText.plain(name)));
                        })
                        .toList());
    }

    /** Whether the labels stand in the second column, and the first one only says to which group they belong. */
    private static boolean grouped(List<Row> rows) {
        List<Row> body = rows.subList(1, rows.size());
        long second = body.stream().filter(row -> row.labels(1)).count();
        long first = body.stream().filter(row -> row.labels(0)).count();
        boolean values = body.stream().allMatch(row -> row.cells().size() > 2);
        return values && second > 1 && second * 2 >= body.size() && first * 2 < second;
    }

    private static List<Row> withoutGroups(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(
                        row.line(),
                        row.cells()
                                .subList(
                                        Math.min(1, row.cells().size()),
                                        row.cells().size())))
                .toList();
    }
}
