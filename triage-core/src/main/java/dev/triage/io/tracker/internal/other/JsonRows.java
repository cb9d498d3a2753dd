package dev.triage.io.tracker.internal.other;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.ExportSink;
import dev.triage.io.tracker.internal.table.Columns.Column;
import dev.triage.io.tracker.internal.table.CsvIssue;
import dev.triage.io.tracker.internal.table.NamedColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table in JSON, as spreadsheets and databases give it: a list for each row, below one with the names of the columns, or beside a list
 * of columns.
 */
final class JsonRows {

    private final ExportSink findings;

    /** What is in each column; null before the names of the columns are known. */
    private @Nullable List<@Nullable Column> columns;

    private boolean titled;
    private boolean numbered;
    private boolean refused;

    JsonRows(ExportSink findings) {
        this.findings = findings;
    }

    /** Takes the columns that are described beside the rows, each by a text or by an object with a name. */
    void columns(JsonValue described) {
        List<String> names = new ArrayList<>();
        for (JsonValue column : described.stated()) {
            List<String> words = Said.words(column, "field");
            names.add(words.isEmpty() ? "" : words.get(0));
        }
        named(names);
    }

    /** Takes a row; the first one has the names of the columns if these are not described. */
    void row(JsonValue place, List<JsonValue> cells) {
        if (columns == null) {
            List<String> names = new ArrayList<>();
            cells.forEach(cell -> names.add(cell.text()));
            named(names);
            if (columns == null && !refused) {
                refused = true;
                findings.errorIn(
                        place,
                        "expected the names of columns, such as \"id\" and \"title\", in the first row of a table in JSON.");
            }
            return;
        }
        CsvIssue issue = new CsvIssue(place.line(), titled, !numbered);
        for (int at = 0; at < Math.min(columns.size(), cells.size()); at++) {
            Column column = columns.get(at);
            if (column != null) {
                JsonValue cell = cells.get(at);
                Said.words(cell, cell.name()).forEach(words -> issue.add(column, words));
            }
        }
        issue.read(findings);
    }

    private void named(List<String> names) {
        List<@Nullable Column> known = new NamedColumns(Map.of()).of(names);
        titled = has(known, "title");
        numbered = has(known, "id");
        boolean told = names.stream().anyMatch(name -> ColumnNames.target(name).isPresent());
        columns = titled && told ? known : null;
    }

    private static boolean has(List<@Nullable Column> columns, String target) {
        return columns.stream()
                .anyMatch(column -> column != null && column.target().equals(target));
    }
}
