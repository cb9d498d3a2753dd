package dev.triage.rules.internal.cells;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The cells of a table, in CSV or Markdown. Lines that begin with {@code #} are comments or directives.
 *
 * @param comments the lines that begin with {@code #}, without it
 * @param header the cells of the first row; empty if there is no table
 * @param rows the cells of the other rows
 */
public record TableText(List<Piece> comments, List<Piece> header, List<List<Piece>> rows) {

    private static final Pattern RULE =
            Pattern.compile("\\s*+\\|?+\\s*+:?+-{2,}+:?+\\s*+(?:\\|\\s*+:?+-{2,}+:?+\\s*+)*+\\|?+\\s*+");

    private static final Pattern LINE_BREAK = Pattern.compile("[\r\n]+");

    /** Makes the table; the lists are copied. */
    public TableText {
        comments = List.copyOf(comments);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads a file, whose name says the format. */
    public static TableText of(SourceFile file, List<RuleProblem> problems) {
        List<Piece> comments = new ArrayList<>();
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".md")) {
            return of(comments, markdown(file, comments, problems));
        }
        return of(comments, CsvRows.of(file, line -> line.startsWith("#"), comments, problems));
    }

    /** A table of rows, of which the first is the header. Columns at the end in which nothing stands are left out. */
    static TableText of(List<Piece> comments, List<List<Piece>> rows) {
        int width = 0;
        for (List<Piece> row : rows) {
            width = Math.max(width, width(row));
        }
        List<List<Piece>> kept = new ArrayList<>();
        int columns = rows.isEmpty() ? 0 : Math.max(width, width(rows.get(0)));
        for (List<Piece> row : rows) {
            kept.add(row.size() > columns ? row.subList(0, Math.max(1, columns)) : row);
        }
        return kept.isEmpty()
                ? new TableText(comments, List.of(), List.of())
                : new TableText(comments, kept.get(0), kept.subList(1, kept.size()));
    }

    /** How many columns a row has up to the last one in which something stands. */
    private static int width(List<Piece> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1).text().isEmpty()) {
            width--;
        }
        return width;
    }

    private static List<List<Piece>> markdown(SourceFile file, List<Piece> comments, List<RuleProblem> problems) {
        List<List<Piece>> rows = new ArrayList<>();
        String text = file.text();
        boolean gap = false;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            String stripped = line.strip();
            if (stripped.startsWith("#")) {
                comments.add(comment(line, start, end));
            } else if (!stripped.startsWith("|")) {
                gap |= !rows.isEmpty();
                if (stripped.indexOf('|') > 0
                        && TableDocument.DASHES.matcher(line).matches()) {
                    problems.add(TableDocument.withoutBars(file, new Span(start, end)));
                }
            } else if (!(rows.size() == 1 ? TableDocument.DASHES : RULE)
                    .matcher(line)
                    .matches()) {
                List<Piece> row = cells(text, start + line.indexOf('|') + 1, end, '|', problems, file);
                if (rows.isEmpty() || width(row) > 0) {
                    rows.add(row);
                }
            } else if (gap && rows.size() > 1) {
                problems.add(file.problem(
                        rows.remove(rows.size() - 1).get(0).span(),
                        "A second table begins here, but a file has one.",
                        "Maybe write it into a file of its own."));
                break;
            }
            start = end + 1;
        }
        return rows;
    }

    /** The text of a line that begins with a number sign. */
    static Piece comment(String line, int start, int end) {
        return new Piece(line.strip().replaceFirst("^#+", "").strip(), new Span(start + line.indexOf('#'), end));
    }

    static List<Piece> cells(
            String text, int start, int end, char separator, List<RuleProblem> problems, SourceFile file) {
        List<Piece> cells = new ArrayList<>();
        int from = start;
        boolean quoted = false;
        for (int at = start; at <= end; at++) {
            char letter = at < end ? text.charAt(at) : separator;
            if (letter == '"' && quoted && at + 1 < end && text.charAt(at + 1) == '"') {
                at++; // two quotes are one that belongs to the cell
            } else if (letter == '"'
                    && separator != '|'
                    && (quoted || text.substring(from, at).isBlank())) {
                quoted = !quoted;
            } else if (at == end || (letter == separator && !quoted && !escaped(text, at, separator))) {
                cells.add(piece(text, from, at, separator));
                from = at + 1;
            }
        }
        if (quoted) {
            problems.add(file.problem(
                    new Span(end - 1, end),
                    "The quotes of this row are not closed.",
                    "Maybe add \" at the end of the cell."));
        }
        Piece last = cells.get(cells.size() - 1);
        if (separator == '|' && last.text().isEmpty() && cells.size() > 1) {
            cells.remove(cells.size() - 1); // the bar that closes the row
        }
        return cells;
    }

    private static boolean escaped(String text, int at, char separator) {
        return separator == '|' && at > 0 && text.charAt(at - 1) == '\\';
    }

    private static Piece piece(String text, int start, int end, char separator) {
        int from = start;
        int to = end;
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        String cell = text.substring(from, to).replace('\u00A0', ' ').replace('\u202F', ' ');
        if (separator == '|') {
            cell = MarkdownCell.words(cell);
        } else if (cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")) {
            cell = LINE_BREAK
                    .matcher(cell.substring(1, cell.length() - 1).replace("\"\"", "\""))
                    .replaceAll(" ")
                    .strip();
        }
        return new Piece(cell, new Span(from, Math.max(to, Math.min(from + 1, text.length()))));
    }

    private static boolean space(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
