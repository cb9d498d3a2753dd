package dev.triage.rules.testkit.table;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them: what is quoted may hold commas, line ends and doubled quotes. */
final class CsvTable {

    private final String text;
    private final List<Table.Row> records = new ArrayList<>();
    private List<Table.Cell> cells = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;

    private CsvTable(String text) {
        this.text = text;
    }

    /** The table; its header is empty if there is no line at all. */
    static Table in(String text) {
        CsvTable reader = new CsvTable(text.startsWith("\uFEFF") ? text.substring(1) : text);
        reader.read();
        List<Table.Row> records = reader.records;
        return records.isEmpty()
                ? new Table(List.of(), List.of())
                : new Table(records.get(0).cells(), records.subList(1, records.size()));
    }

    private void read() {
        while (position < text.length()) {
            int first = line;
            boolean more = true;
            while (more) {
                cell();
                more = position < text.length() && text.charAt(position) == ',';
                position += more ? 1 : 0;
            }
            lineEnd();
            boolean blank = cells.size() == 1 && cells.get(0).text().isEmpty();
            if (!blank) {
                records.add(new Table.Row(first, cells));
            }
            cells = new ArrayList<>();
        }
    }

    private void cell() {
        int at = line;
        int column = position - lineStart + 1;
        StringBuilder value = new StringBuilder();
        if (position < text.length() && text.charAt(position) == '"') {
            quoted(value);
        }
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            value.append(text.charAt(position++));
        }
        cells.add(new Table.Cell(value.toString().strip(), at, column));
    }

    private void quoted(StringBuilder value) {
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            boolean doubled = c == '"' && position < text.length() && text.charAt(position) == '"';
            if (c == '"' && !doubled) {
                return;
            }
            position += doubled ? 1 : 0;
            value.append(c);
            if (c == '\n') {
                line++;
                lineStart = position;
            }
        }
    }

    private void lineEnd() {
        if (position < text.length() && text.charAt(position) == '\r') {
            position++;
        }
        if (position < text.length() && text.charAt(position) == '\n') {
            position++;
        }
        line++;
        lineStart = position;
    }
}
