package dev.triage.rules.internal.cells;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the rows of a CSV file as programs for spreadsheets write it: with commas, semicolons or tabs, with line breaks in quotes, with
 * empty rows, and with a first line such as {@code sep=;}.
 */
final class CsvRows {

    private static final String DECLARED = "sep=";

    /** Behind an opening quote, no closing one is looked for in more lines. */
    private static final int MOST_LINES = 12;

    private CsvRows() {}

    /**
     * The rows that are no comments.
     *
     * @param comment whether a line, without spaces around it, is a comment
     * @param comments takes the comments
     * @param problems takes what is wrong
     */
    static List<List<Piece>> of(
            SourceFile file, Predicate<String> comment, List<Piece> comments, List<RuleProblem> problems) {
        String text = file.text();
        char separator = separator(text);
        List<List<Piece>> rows = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            String line = text.substring(start, end);
            String stripped = line.strip();
            if (comment.test(stripped) && !isRow(stripped, separator, rows)) {
                comments.add(TableText.comment(line, start, end));
            } else if (!blank(stripped, separator) && !(rows.isEmpty() && declares(stripped))) {
                if (line.indexOf('"') >= 0) { // else the row ends with its line
                    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
                    end = rowEnd(file, start, end, separator, columns);
                }
                rows.add(TableText.cells(text, start, end, separator, problems, file));
            }
            start = end + 1;
        }
        return rows;
    }

    /** Whether a line that begins with a number sign, such as {@code #12}, has as many cells as the header. */
    private static boolean isRow(String line, char separator, List<List<Piece>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        return columns > 1
                && line.length() > 1
                && Character.isLetterOrDigit(line.charAt(1))
                && count(line, separator) == columns - 1;
    }

    /** Where a row ends: behind its line, or behind the line in which its quotes are closed and it has all cells. */
    private static int rowEnd(SourceFile file, int start, int firstEnd, char separator, int columns) {
        String text = file.text();
        int end = firstEnd;
        boolean quote = true;
        for (int line = 0; line <= MOST_LINES; line++) {
            List<RuleProblem> open = new ArrayList<>();
            int cells = quote
                    ? TableText.cells(text, start, end, separator, open, file).size()
                    : 0;
            if (quote && open.isEmpty()) {
                return columns == 0 || cells == columns ? end : firstEnd;
            }
            if (end >= text.length()) {
                break;
            }
            int next = end(text, end + 1);
            int at = text.indexOf('"', end);
            quote = at >= 0 && at < next; // without one, nothing is closed
            end = next;
        }
        return firstEnd;
    }

    private static int end(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Whether a line has no letter: programs for spreadsheets write an empty row with its separators. */
    private static boolean blank(String line, char separator) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != separator && !Character.isWhitespace(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean declares(String line) {
        return line.length() == DECLARED.length() + 1 && line.regionMatches(true, 0, DECLARED, 0, DECLARED.length());
    }

    /** The sign between cells: the one that the first line declares, or that stands most often in the header. */
    private static char separator(String text) {
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (declares(stripped)) {
                return stripped.charAt(DECLARED.length());
            } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                char best = ',';
                for (char one : new char[] {';', '\t'}) {
                    best = count(line, one) > count(line, best) ? one : best;
                }
                return best;
            }
        }
        return ',';
    }

    /** How often a sign stands outside of quotes. */
    private static int count(String line, char sign) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == sign ? 1 : 0;
        }
        return count;
    }
}
