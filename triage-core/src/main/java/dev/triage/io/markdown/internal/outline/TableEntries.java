package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as if it were a list. A table whose first column holds labels is a list of fields; a table whose header
 * holds labels is a list with one issue per row.
 */
final class TableEntries {

    /** What heads a column of values. Where the second column is called so, the first row is no field. */
    private static final Pattern HEADER_WORD = Pattern.compile(
            "(?i)\\W*(?:values?|assessment|ratings?|levels?|details?|descriptions?|notes?|scores?|info|information|answer)\\W*");

    /** What heads a column that numbers the issues of a document, or holds their ids. */
    private static final Pattern NUMBER = Pattern.compile("(?i)\\W*+(?:no|nr)?\\W*+");

    private static final Pattern ID = Pattern.compile("#\\d|\\b[A-Z][A-Z0-9]+-\\d");

    private final int firstLine;
    private final int firstIndex;
    private final List<Row> rows = new ArrayList<>();

    private TableEntries(TableBlock table, int firstLine) {
        this.firstLine = firstLine;
        this.firstIndex = index(table, 0);
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(row(row));
                }
            }
        }
    }

    static List<Entry> of(TableBlock table, int firstLine) {
        var entries = new TableEntries(table, firstLine);
        return entries.rows.isEmpty() ? List.of() : entries.entries();
    }

    private List<Entry> entries() {
        Row header = rows.get(0);
        List<Row> body = rows.subList(1, rows.size());
        long labelsAcross = header.cells.stream().filter(Cell::label).count();
        long labelsDown = body.stream().filter(row -> row.first().label()).count();
        if (labelsDown >= 1 && labelsDown * 2 >= body.size() && labelsDown >= labelsAcross - 1) {
            return fields(header, body);
        }
        return labelsAcross >= 2 ? issues(header, body) : List.of();
    }

    /** One field a row. What stands in further columns explains the value. */
    private static List<Entry> fields(Row header, List<Row> body) {
        List<Entry> entries = new ArrayList<>();
        List<Row> all = new ArrayList<>(body);
        String second =
                header.cells.size() < 2 ? "" : header.cells.get(1).text().text();
        if (header.first().label() && !HEADER_WORD.matcher(second).matches()) {
            all.add(0, header);
        }
        for (Row row : all) {
            List<Cell> rest = row.cells.subList(1, row.cells.size());
            MarkdownText value =
                    rest.isEmpty() ? MarkdownText.EMPTY : rest.get(0).text();
            Entry entry = Entry.item(row.line, labelled(row.first().text().text(), value));
            for (Cell note : rest.subList(Math.min(1, rest.size()), rest.size())) {
                if (!note.text().isEmpty()) {
                    entry.add(Entry.item(row.line, note.text()));
                }
            }
            entries.add(entry);
        }
        return entries;
    }

    /** One issue a row. */
    private static List<Entry> issues(Row header, List<Row> body) {
        List<Entry> entries = new ArrayList<>();
        int named = titleColumn(header);
        for (Row row : body) {
            MarkdownText title = named >= 0 && named < row.cells.size()
                    ? row.cells.get(named).text()
                    : MarkdownText.EMPTY;
            Entry issue = Entry.item(row.line, title);
            for (int i = 0; i < Math.min(header.cells.size(), row.cells.size()); i++) {
                String words = header.cells.get(i).text().text();
                boolean number = NUMBER.matcher(words).matches()
                        && ID.matcher(row.cells.get(i).text().text()).find();
                String label = number ? "ID" : words;
                if (i != named
                        && !label.isEmpty()
                        && label.codePoints().anyMatch(Character::isLetter)
                        && !row.cells.get(i).lines.isEmpty()) {
                    issue.add(cell(row, label, row.cells.get(i)));
                }
            }
            entries.add(issue);
        }
        return entries;
    }

    /** A cell with several lines is a field with a list. */
    private static Entry cell(Row row, String label, Cell cell) {
        if (cell.lines.size() == 1) {
            return Entry.item(row.line, labelled(label, cell.text()));
        }
        Entry entry = Entry.item(row.line, labelled(label, MarkdownText.EMPTY));
        for (MarkdownText line : cell.lines) {
            MarkdownText item = line.literal() ? line : line.from(bulletLength(line.text()));
            entry.add(Entry.item(row.line, item));
        }
        return entry;
    }

    private static int bulletLength(String line) {
        var matcher = Pattern.compile("^(?:[-*•]|\\d+[.)])\\s+").matcher(line);
        return matcher.find() ? matcher.end() : 0;
    }

    /** The label is bold, so that it is recognised as a label even if it is unknown. */
    private static MarkdownText labelled(String label, MarkdownText value) {
        var text = new MarkdownText.Builder();
        text.append(label.replaceFirst("(?:(?<!\\s)\\s++)?+[:：]$", "") + ":", false, true);
        text.append(" ", false, false);
        text.append(value);
        return text.build();
    }

    private static int titleColumn(Row header) {
        List<Field> fields = new ArrayList<>();
        header.cells.forEach(cell -> fields.add(cell.field() == null ? Field.NOTE : cell.field()));
        for (Field wanted : List.of(Field.TITLE, Field.TITLE_AND_ID)) {
            if (fields.contains(wanted)) {
                return fields.indexOf(wanted);
            }
        }
        // No column is called a title: then it is the first one that is called something else than a field.
        for (int i = 0; i < header.cells.size(); i++) {
            String label = header.cells.get(i).text().text();
            if (header.cells.get(i).field() == null && label.codePoints().anyMatch(Character::isLetter)) {
                return i;
            }
        }
        return -1;
    }

    private Row row(Node row) {
        List<Cell> cells = new ArrayList<>();
        int line = firstLine + index(row, firstIndex) - firstIndex;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(new Cell(MarkdownInlines.linesOf(cell, line).stream()
                    .map(MarkdownInlines.Line::text)
                    .toList()));
        }
        return new Row(line, cells);
    }

    private static int index(Node node, int otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? otherwise : spans.get(0).getLineIndex();
    }

    private record Row(int line, List<Cell> cells) {
        Cell first() {
            return cells.isEmpty() ? new Cell(List.of()) : cells.get(0);
        }
    }

    private record Cell(List<MarkdownText> lines) {
        MarkdownText text() {
            return MarkdownText.join(lines, " ");
        }

        @Nullable
        Field field() {
            return Field.of(text().text());
        }

        boolean label() {
            return field() != null;
        }
    }
}
