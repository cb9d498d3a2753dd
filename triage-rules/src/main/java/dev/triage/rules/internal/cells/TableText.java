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

    /** Makes the table; the lists are copied. */
    public TableText {
        comments = List.copyOf(comments);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads a file, whose name says the format. */
    public static TableText of(SourceFile file, List<RuleProblem> problems) {
        boolean markdown = file.name().toLowerCase(Locale.ROOT).endsWith(".md");
        List<Piece> comments = new ArrayList<>();
        List<List<Piece>> rows = new ArrayList<>();
        char separator = markdown ? '|' : separator(file.text());
        String text = file.text();
        boolean gap = false;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            String stripped = line.strip();
            if (stripped.startsWith("#")) {
                int from = start + line.indexOf('#');
                comments.add(new Piece(stripped.replaceFirst("^#+", "").strip(), new Span(from, end)));
            } else if (markdown && !stripped.startsWith("|")) {
                gap |= !rows.isEmpty();
                if (stripped.indexOf('|') > 0
                        && TableDocument.DASHES.matcher(line).matches()) {
                    problems.add(TableDocument.withoutBars(file, new Span(start, end)));
                }
            } else if (markdown) {
                if (!(rows.size() == 1 ? TableDocument.DASHES : RULE)
                        .matcher(line)
                        .matches()) {
                    rows.add(cells(text, start + line.indexOf('|') + 1, end, '|', problems, file));
                } else if (gap && rows.size() > 1) {
                    problems.add(file.problem(
                            rows.remove(rows.size() - 1).get(0).span(),
                            "A second table begins here, but a file has one.",
                            "Maybe write it into a file of its own."));
                    break;
                }
            } else if (!blank(stripped, separator)) {
                rows.add(cells(text, start, end, separator, problems, file));
            }
            start = end + 1;
        }
        return rows.isEmpty()
                ? new TableText(comments, List.of(), List.of())
                : new TableText(comments, rows.get(0), rows.subList(1, rows.size()));
    }

    /** Whether a line of CSV has no letter: programs for spreadsheets write an empty row with its separators. */
    static boolean blank(String line, char separator) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != separator && !Character.isWhitespace(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The separator of a CSV file: what stands in its header. */
    static char separator(String text) {
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                return line.indexOf(',') >= 0
                        ? ','
                        : line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
            }
        }
        return ',';
    }

    static List<Piece> cells(
            String text, int start, int end, char separator, List<RuleProblem> problems, SourceFile file) {
        List<Piece> cells = new ArrayList<>();
        int from = start;
        boolean quoted = false;
        for (int at = start; at <= end; at++) {
            char letter = at < end ? text.charAt(at) : separator;
            if (letter == '"'
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
            cell = cell.replace("\\|", "|").replaceAll("^`(.*)`$|^\\*\\*(.*)\\*\\*$", "$1$2");
        } else if (cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")) {
            cell = cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip();
        }
        return new Piece(cell, new Span(from, Math.max(to, Math.min(from + 1, text.length()))));
    }

    private static boolean space(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
