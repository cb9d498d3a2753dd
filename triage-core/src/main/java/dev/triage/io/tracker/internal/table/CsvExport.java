package dev.triage.io.tracker.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.HeaderLine;
import dev.triage.io.internal.Phrases;
import dev.triage.io.tracker.internal.export.ExportSink;
import dev.triage.io.tracker.internal.export.Moments;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table in CSV, one issue per row. */
public final class CsvExport {

    /** Enough for the names of as many columns as Jira exports. */
    private static final int HEADER = 1 << 17;

    /** So many lines may stand above the names of the columns. */
    private static final int MOST_ABOVE = 10;

    /** Among so many issues there is a day after the 12th. */
    private static final int HELD = 1_000;

    /** What names other issues, perhaps by their titles. */
    private static final List<String> REFERRING =
            List.of("parent", "parent number", "depends on", "blocks", "duplicate of");

    private static final Pattern PLACE = Pattern.compile("line (?<line>\\d{1,9})");

    private final ExportSink findings;
    private final Columns columns;
    /** How many lines are above the names of the columns. */
    private int above;
    /** Where the row begins that was read last. */
    private int line;
    /** The issues that are not told yet. */
    private final List<CsvIssue> held = new ArrayList<>();

    /** How many rows are no issues, by what they are. */
    private final Map<String, Integer> others = new TreeMap<>();

    /** How rows name other issues. */
    private final References references = new References();

    /** Whether a date of these issues needs the order of day and month. */
    private boolean unclear;

    /** Whether rows name other issues, so that those below are needed as well. */
    private boolean referring;

    private Moments.Order order = Moments.Order.UNKNOWN;

    public CsvExport(String document, IssueSink sink, Columns columns) {
        this(new ExportSink(document, sink), columns);
    }

    public CsvExport(ExportSink findings, Columns columns) {
        this.findings = findings;
        this.columns = columns;
    }

    /** Reads the table; the caller closes the text. */
    public void read(Reader text) throws IOException {
        BufferedReader rows = new BufferedReader(text);
        char separator = HeaderLine.separator(header(rows));
        var builder = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
        try (var records = builder.ofCsvRecord(new Unclosed(rows))) {
            read(records.iterator());
        } catch (CsvParseException broken) {
            Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
            findings.error(
                    place.find() ? above + Integer.parseInt(place.group("line")) : Math.max(1, line),
                    0,
                    "Not valid CSV from here: a quote is opened and never closed, or a row is longer than any issue."
                            + " Only what is before this place was read.");
        } catch (UncheckedIOException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private void read(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            findings.error(1, 1, "Empty: expected a table with a row of column names and then one issue per row.");
            return;
        }
        CsvRecord header = records.next();
        TrackerTable tracker = TrackerTable.of(header.getFields());
        List<Columns.@Nullable Column> roles = roles(header, tracker != null);
        Set<String> names = named(header.getFields());
        List<Columns.@Nullable Column> inner = List.of();
        boolean innerNumbered = false;
        // A table without titles is one problem, not one for each row.
        boolean titled = !lacks(roles, "title");
        boolean numbered = lacks(roles, "id");
        referring = REFERRING.stream().anyMatch(target -> !lacks(roles, target));
        boolean empty = !roles.isEmpty();
        try {
            while (!roles.isEmpty() && records.hasNext()) {
                CsvRecord row = records.next();
                line = above + Math.toIntExact(row.getStartingLineNumber());
                List<String> cells = row.getFields();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (repeatsNames(cells, names)) {
                    inner = columns.of(cells);
                    innerNumbered = lacks(inner, "id");
                    continue;
                }
                empty = false;
                if (tracker != null) {
                    String other = tracker.other(cells, roles);
                    if (other != null) {
                        others.merge(other, 1, Integer::sum);
                        continue;
                    }
                    cells = tracker.inWords(cells, roles);
                }
                // Rows with parts of an item have names of columns of their own, and nothing in the first column.
                boolean part = cells.get(0).isBlank() && !lacks(inner, "title");
                hold(
                        part
                                ? new CsvIssue(cells, inner, line, true, innerNumbered)
                                : new CsvIssue(cells, roles, line, titled, numbered));
            }
        } finally {
            release();
            others.forEach(
                    (kind, count) -> findings.leftOut(count, kind + " row", kind + " rows", ": only tasks are read."));
            findings.end();
        }
        if (empty) {
            findings.warning(1, 0, "This table has no issues: below the names of its columns is no row.");
        }
    }

    private static boolean lacks(List<Columns.@Nullable Column> roles, String target) {
        return roles.stream().noneMatch(role -> role != null && role.target().equals(target));
    }

    private static Set<String> named(List<String> header) {
        Set<String> names = new HashSet<>();
        header.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
        names.remove("");
        return names;
    }

    /** Whether a row has names of columns again, as between the parts of an item, or where two tables were put together. */
    private static boolean repeatsNames(List<String> cells, Set<String> names) {
        int longest = 0;
        for (String name : names) {
            longest = Math.max(longest, name.length());
        }
        int known = 0;
        int stated = 0;
        for (String cell : cells) {
            String text = cell.strip();
            stated += text.isEmpty() ? 0 : 1;
            known += text.length() <= longest && names.contains(text.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return known >= 2 && 2 * known > stated;
    }

    /** Holds an issue until the order of day and month and the issues that it names are known; further rows of the same issue add to it. */
    private void hold(CsvIssue issue) {
        order = issue.order(order);
        if (!held.isEmpty() && held.get(held.size() - 1).takes(issue)) {
            return;
        }
        if (held.size() >= HELD || !(referring || (unclear && order == Moments.Order.UNKNOWN))) {
            release();
        }
        held.add(issue);
        unclear |= order == Moments.Order.UNKNOWN && issue.unclear();
        if (referring) {
            issue.name(references);
        }
    }

    private void release() {
        held.forEach(issue -> issue.read(order, references, findings));
        held.clear();
        unclear = false;
    }

    /** What is in each column; none if the issues could not be told apart. */
    private List<Columns.@Nullable Column> roles(CsvRecord header, boolean known) {
        List<String> names = header.getFields();
        int line = above + Math.toIntExact(header.getStartingLineNumber());
        for (String missing : columns.missing(names)) {
            findings.error(
                    line,
                    0,
                    "No column is called (" + Phrases.shorten(missing) + "): found "
                            + Phrases.shorten(String.join(", ", names)) + "."
                            + Phrases.suggestion(missing, names.toArray(String[]::new)));
        }
        List<Columns.@Nullable Column> roles = columns.of(names);
        List<String> lacking = new ArrayList<>(Arrays.asList("id", "title"));
        roles.forEach(role -> lacking.remove(role == null ? "" : role.target()));
        boolean numbered = lacking.equals(List.of("id"));
        String found = " Found " + Phrases.shorten(String.join(", ", names)) + ".";
        String both = columns.expectedNames();
        if (lacking.size() > 1 && both != null) {
            findings.error(line, 0, "Expected " + both + found);
            return List.of();
        }
        for (String target : lacking) {
            String message = "Expected " + columns.expected(target) + found;
            if (numbered) {
                findings.warning(line, 0, message + " The ids are made of the numbers of the rows.");
            } else {
                findings.error(line, 0, message);
            }
        }
        String assumed = known ? null : columns.assumed(roles);
        if (assumed != null) {
            findings.warning(line, 0, assumed);
        }
        columns.meant(roles).forEach(wrong -> findings.warning(line, 0, wrong));
        return lacking.contains("id") && !numbered ? List.of() : roles;
    }

    /**
     * The line with the names of the columns; the text begins with it after that. Some programs write titles above it, or
     * which separator they use.
     */
    private String header(BufferedReader text) throws IOException {
        text.mark(HEADER);
        StringBuilder beginning = new StringBuilder();
        int ends = 0;
        for (int next = text.read();
                next >= 0 && ends <= MOST_ABOVE && beginning.length() < HEADER - 2;
                next = text.read()) {
            beginning.append((char) next);
            ends += next == '\n' ? 1 : 0;
        }
        text.reset();
        List<String> lines = beginning.toString().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (namesColumns(lines.get(at))) {
                leaveOut(at, text);
                return lines.get(at);
            }
        }
        int first = !lines.isEmpty() && saysSeparator(lines.get(0)) ? 1 : 0;
        leaveOut(first, text);
        return first < lines.size() ? lines.get(first) : "";
    }

    /** Whether a line tells programs for spreadsheets what separates the cells, which the names of columns show, too. */
    private static boolean saysSeparator(String line) {
        return line.startsWith("sep=");
    }

    private boolean namesColumns(String line) {
        List<String> known = new ArrayList<>();
        for (Columns.Column column : columns.of(HeaderLine.cells(line))) {
            if (column != null && !column.target().equals("field")) {
                known.add(column.target());
            }
        }
        return known.contains("title") && known.size() > 1;
    }

    private void leaveOut(int lines, BufferedReader text) throws IOException {
        boolean said = false;
        for (; above < lines; above++) {
            String line = String.valueOf(text.readLine());
            said |= !line.isBlank() && !saysSeparator(line);
        }
        if (said) {
            findings.warning(1, 0, "What is above the row of column names in line " + (above + 1) + " was left out.");
        }
    }

    /** A text that its caller closes. */
    private static final class Unclosed extends FilterReader {

        Unclosed(Reader text) {
            super(text);
        }

        @Override
        public void close() {}
    }
}
