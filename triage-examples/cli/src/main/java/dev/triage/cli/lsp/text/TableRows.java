package dev.triage.cli.lsp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the cells of tables, also of tables that are not finished. Has no state. */
public final class TableRows {

    private TableRows() {}

    /**
     * A cell.
     *
     * @param header the header of its column, in lower case; empty if there is none
     * @param start where it begins
     * @param end where it ends
     * @param inHeader whether it is a header itself
     */
    public record Cell(String header, int start, int end, boolean inHeader) {}

    /** The cell at a place, or null if it is in no table. */
    public static @Nullable Cell at(String text, boolean markdown, int offset) {
        for (Cell cell : in(text, markdown, offset)) {
            if (cell.start() <= offset && offset <= cell.end()) {
                return cell;
            }
        }
        return null;
    }

    /** The cells of all tables of a text. */
    public static List<Cell> in(String text, boolean markdown) {
        return in(text, markdown, -1);
    }

    /** The same; at the offset, a line of CSV may have nothing yet. */
    private static List<Cell> in(String text, boolean markdown, int offset) {
        List<Cell> found = new ArrayList<>();
        List<String> header = List.of();
        char separator = markdown ? '|' : ',';
        boolean inTable = false;
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            boolean row = markdown
                    ? line.stripLeading().startsWith("|")
                    : (!line.isBlank() || (start <= offset && offset <= end))
                            && !line.equals("#")
                            && !line.startsWith("# ");
            if (row && !inTable && !markdown) {
                separator = separator(line);
            }
            if (row) {
                int from = markdown ? line.indexOf('|') + 1 : 0;
                List<Cell> cells = cells(text, start + from, end, separator, inTable ? header : null);
                found.addAll(cells);
                if (!inTable) {
                    header = cells.stream()
                            .map(cell -> text.substring(cell.start(), cell.end()))
                            .map(name -> name.replace('"', ' ').strip().toLowerCase(Locale.ROOT))
                            .toList();
                }
            } else if (markdown) {
                header = List.of();
            }
            inTable = row || (inTable && !markdown);
            start = end + 1;
        }
        return found;
    }

    private static List<Cell> cells(String text, int start, int end, char separator, @Nullable List<String> header) {
        List<Cell> cells = new ArrayList<>();
        boolean quoted = false;
        int from = start;
        for (int at = start; at <= end; at++) {
            boolean last = at == end;
            if (!last && text.charAt(at) == '"' && separator != '|') {
                quoted = !quoted;
            } else if (at + 1 < end && text.charAt(at) == '\\' && separator == '|') {
                at++; // what is behind it is no separator
            } else if (last || (text.charAt(at) == separator && !quoted)) {
                String name = header != null && cells.size() < header.size() ? header.get(cells.size()) : "";
                cells.add(new Cell(name, from, Math.min(at, end), header == null));
                from = at + 1;
            }
        }
        return cells;
    }

    /** The sign between cells: the one that stands most often in the header. */
    private static char separator(String header) {
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(header, one) > count(header, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(letter -> letter == sign).count();
    }
}
