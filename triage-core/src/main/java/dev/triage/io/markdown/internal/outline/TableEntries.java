package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Reads a table as if it were a list. A table whose first column holds labels is a list of fields; a table whose header
 * holds labels is a list with one issue per row.
 */
final class TableEntries {

    /** What heads a column of values. Where the second column is called so, the first row is no field. */
    private static final Pattern HEADER_WORD = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}_]*(?:values?|assessment|ratings?|levels?|details?|descriptions?|notes?|scores?|info|information|answer)[^\\p{L}\\p{N}_]*");

    /** What heads a column that numbers the issues of a document, or holds their ids. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    private static final Pattern NUMBER = Pattern.compile("(?i)[^\\p{L}\\p{N}_]*+(?:no|nr|rank)?[^\\p{L}\\p{N}_]*+");

    private static final Pattern KEY = Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*+(?:issue )?key[^\\p{L}\\p{N}_]*+");

    /** A row that is called so counts issues, or explains a level. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}_#]*+(?:(?:very )?(?:critical|high|medium|moderate|low|none)"
                    + "|(?:p|priority )[0-4]|totals?|sum|average|overall|\\d[^\\p{L}_]*+)?+[^\\p{L}\\p{N}_]*+|[^\\p{L}\\p{N}_]*#\\d++(?:[^\\p{L}\\p{N}_]+#\\d++)++[^\\p{L}\\p{N}_]*+");

    private final List<Row> rows;

    private TableEntries(List<Row> rows) {
        this.rows = rows;
    }

    static List<Entry> of(TableBlock table, int firstLine) {
        List<Row> rows = new ArrayList<>();
        int firstIndex = index(table, 0);
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(row(row, firstLine + index(row, firstIndex) - firstIndex));
                }
            }
        }
        return of(rows);
    }

    static List<Entry> of(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Row> written = new ArrayList<>(rows);
        written.subList(1, rows.size()).removeIf(Row::separates);
        return new TableEntries(TableLabels.inFirstColumn(written)).entries();
    }

    private List<Entry> entries() {
        Row header = rows.get(0);
        List<Row> body = rows.subList(1, rows.size());
        long labelsAcross = header.cells().stream().filter(Row.Cell::label).count();
        long labelsDown = body.stream().filter(row -> row.first().label()).count();
        if (body.isEmpty() && header.cells().size() == 2 && header.first().label() && labelsAcross == 1) {
            return fields(header, body);
        }
        Field first = header.first().field();
        if (first != null && first.title() && header.scales()) {
            return issues(header, body);
        }
        if (labelsDown >= 1 && labelsDown * 2 >= body.size() && labelsDown >= labelsAcross - 1) {
            return header.cells().size() > 2 && header.cells().stream().skip(1).allMatch(Row.Cell::oneIssue)
                    ? columns(header, body)
                    : fields(header, body);
        }
        if (labelsAcross >= 2) {
            return issues(header, body);
        }
        if (header.priorities()) {
            return byPriority(header, body);
        }
        int priority = priorityColumn(header);
        return priority < 0 ? layout() : priorities(priority, body);
    }

    private static int priorityColumn(Row header) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (header.cells().get(i).field() == Field.RECOMMENDED_PRIORITY) {
                return header.cells().size() > 1 ? i : -1;
            }
        }
        return -1;
    }

    /** A list by priority: what stands beside a priority stands below it. */
    private static List<Entry> priorities(int priority, List<Row> body) {
        List<Entry> entries = new ArrayList<>();
        for (Row row : body) {
            if (priority < row.cells().size()) {
                Entry level = Entry.item(row.line(), row.cells().get(priority).text());
                List<Row.Cell> others = new ArrayList<>(row.cells());
                others.remove(priority);
                for (Row.Cell cell : others) {
                    cell.lines().forEach(line -> level.add(Entry.item(row.line(), line)));
                }
                entries.add(level);
            }
        }
        return entries;
    }

    /** The same with a column for each priority. */
    private static List<Entry> byPriority(Row header, List<Row> body) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            Entry level = Entry.item(header.line(), header.cells().get(i).text());
            for (Row row : body) {
                List<MarkdownText> lines =
                        i < row.cells().size() ? row.cells().get(i).lines() : List.of();
                lines.forEach(line -> level.add(Entry.item(row.line(), line)));
            }
            entries.add(level);
        }
        return entries;
    }

    /** A table that only puts texts side by side: each cell with fields in it is like an item of a list. */
    private List<Entry> layout() {
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            for (Row.Cell cell : row.cells()) {
                List<Entry> lines = cell.lines().stream()
                        .map(line -> Entry.item(cell.line(), line))
                        .toList();
                if (lines.stream().skip(1).anyMatch(TableEntries::field)) {
                    boolean titled = !field(lines.get(0));
                    Entry issue = Entry.item(cell.line(), titled ? lines.get(0).text() : MarkdownText.EMPTY);
                    issue.adopt(lines.subList(titled ? 1 : 0, lines.size()));
                    entries.add(issue);
                }
            }
        }
        return entries;
    }

    private static boolean field(Entry line) {
        FieldLine field = line.field();
        return field != null && field.field() != null && !field.value().isEmpty();
    }

    /** One field a row, maybe below rows with titles. What stands in further columns explains the value. */
    private static List<Entry> fields(Row header, List<Row> body) {
        List<Entry> entries = new ArrayList<>();
        List<Row> all = new ArrayList<>(body);
        String second =
                header.cells().size() < 2 ? "" : header.cells().get(1).text().text();
        if (header.first().label() ? !HEADER_WORD.matcher(second).matches() : header.title()) {
            all.add(0, header);
        }
        Entry issue = null;
        for (Row row : all) {
            if (row.title()) {
                issue = Entry.item(row.line(), row.first().text());
                entries.add(issue);
                continue;
            }
            List<Row.Cell> rest = row.cells().subList(1, row.cells().size());
            Row.Cell marked = MarkedLevels.chosen(header, row);
            if (marked != null) {
                rest = List.of(marked);
            }
            Row.Cell value = rest.isEmpty() ? new Row.Cell(row.line(), List.of()) : rest.get(0);
            Entry entry = cell(row.first().text().text(), value);
            for (Row.Cell note : rest.subList(Math.min(1, rest.size()), rest.size())) {
                if (!note.text().isEmpty()) {
                    entry.add(Entry.item(row.line(), note.text()));
                }
            }
            if (issue == null) {
                entries.add(entry);
            } else {
                issue.add(entry);
            }
        }
        return entries;
    }

    /** One issue a column. */
    private static List<Entry> columns(Row header, List<Row> body) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < header.cells().size(); i++) {
            Entry issue = Entry.item(header.line(), header.cells().get(i).text());
            for (Row row : body) {
                if (i < row.cells().size()) {
                    issue.add(cell(row.first().text().text(), row.cells().get(i)));
                }
            }
            entries.add(issue);
        }
        return entries;
    }

    /** One issue a row; a single row without a title says more about the issue around it. */
    private static List<Entry> issues(Row header, List<Row> body) {
        List<Entry> entries = new ArrayList<>();
        int named = titleColumn(header);
        for (int i = 0; named < 0 && i < header.cells().size(); i++) {
            named = namesIssues(i, header, body) ? i : named;
        }
        Entry level = null;
        for (Row row : body) {
            MarkdownText head = row.priority();
            if (head != null) {
                level = Entry.item(row.line(), head);
                entries.add(level);
                continue;
            }
            MarkdownText title = title(header, row, named);
            Entry issue = Entry.issue(row.line(), title);
            for (int i = 0; i < Math.min(header.cells().size(), row.cells().size()); i++) {
                String words = header.cells().get(i).text().text();
                boolean number = NUMBER.matcher(words).matches();
                boolean id = (number || KEY.matcher(words).matches())
                        && Row.ID.matcher(row.cells().get(i).text().text()).find();
                String label = id ? "ID" : number ? "" : words;
                if (i != named
                        && label.codePoints().anyMatch(Character::isLetter)
                        && !row.cells().get(i).lines().isEmpty()) {
                    issue.add(cell(label, row.cells().get(i)));
                }
            }
            boolean id = issue.children().stream()
                    .anyMatch(entry -> entry.field() != null && entry.field().field() == Field.ID);
            if (id || !NO_TITLE.matcher(title.text()).matches()) {
                if (level == null) {
                    entries.add(issue);
                } else {
                    level.add(issue);
                }
            } else if (body.size() == 1 && title.isEmpty()) {
                entries.addAll(issue.children());
            }
        }
        return entries;
    }

    /** Whether a column of numbers holds ids and titles. */
    private static boolean namesIssues(int column, Row header, List<Row> body) {
        String words = header.cells().get(column).text().text();
        return (NUMBER.matcher(words).matches() || KEY.matcher(words).matches() || Field.of(words) == Field.ID)
                && body.stream()
                        .allMatch(row -> column < row.cells().size()
                                && Containers.namesIssue(
                                        row.cells().get(column).text().text()));
    }

    /** A number in front of the titles is one of their list; a row without a title is called by it. */
    private static MarkdownText title(Row header, Row row, int named) {
        MarkdownText title = named >= 0 && named < row.cells().size()
                ? row.cells().get(named).text()
                : MarkdownText.EMPTY;
        for (int i = 0; i < Math.min(header.cells().size(), row.cells().size()); i++) {
            String number = row.cells().get(i).text().text();
            if (NUMBER.matcher(header.cells().get(i).text().text()).matches()
                    && COUNT.matcher(number).matches()) {
                return title.isEmpty()
                        ? MarkdownText.plain("Issue " + number)
                        : MarkdownText.join(List.of(MarkdownText.plain(number + "."), title), " ");
            }
        }
        return title;
    }

    /** A cell with several lines is a field with a list. */
    private static Entry cell(String label, Row.Cell cell) {
        if (cell.lines().size() < 2) {
            return Entry.item(cell.line(), labelled(label, cell.text()));
        }
        Entry entry = Entry.item(cell.line(), labelled(label, MarkdownText.EMPTY));
        for (MarkdownText line : cell.lines()) {
            MarkdownText item = line.literal() ? line : line.from(bulletLength(line.text()));
            entry.add(Entry.item(cell.line(), item));
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
        header.cells().forEach(cell -> fields.add(cell.field() == null ? Field.NOTE : cell.field()));
        for (Field wanted : List.of(Field.TITLE, Field.TITLE_AND_ID)) {
            if (fields.contains(wanted)) {
                return fields.indexOf(wanted);
            }
        }
        // No column is called a title: then it is the first one that is called something else than a field.
        for (int i = 0; i < header.cells().size(); i++) {
            String label = header.cells().get(i).text().text();
            if (header.cells().get(i).field() == null && label.codePoints().anyMatch(Character::isLetter)) {
                return i;
            }
        }
        return -1;
    }

    private static Row row(Node row, int line) {
        List<Row.Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(new Row.Cell(
                    line,
                    MarkdownInlines.linesOf(cell, line).stream()
                            .map(MarkdownInlines.Line::text)
                            .toList()));
        }
        return new Row(line, cells);
    }

    private static int index(Node node, int otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? otherwise : spans.get(0).getLineIndex();
    }
}
