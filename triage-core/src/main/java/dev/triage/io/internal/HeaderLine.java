package dev.triage.io.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The line of a table in which the names of its columns stand. */
public final class HeaderLine {

    private static final Map<Character, Pattern> SEPARATORS = Map.of(
            ',', Pattern.compile(","),
            ';', Pattern.compile(";"),
            '\t', Pattern.compile("\t"),
            '|', Pattern.compile("[|]"));

    private HeaderLine() {}

    /** What separates the cells of a line: a comma, a semicolon or a tab, whichever occurs most often outside of quotes; else a bar. */
    public static char separator(String line) {
        String bare = line.replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (char separator : new char[] {';', '\t'}) {
            most = count(bare, separator) > count(bare, most) ? separator : most;
        }
        // The rows of a table in Markdown begin with a bar.
        boolean bars = count(bare, most) == 0 && bare.indexOf('|') > 0;
        return bars ? '|' : most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The cells of a line with names of columns, if it looks like one: there is a title, and one more that is known. */
    public static List<String> names(String line) {
        List<String> cells = cells(line);
        boolean titled = cells.stream()
                .anyMatch(
                        cell -> ColumnNames.target(cell).filter("title"::equals).isPresent());
        long known = cells.stream()
                .filter(cell -> ColumnNames.target(cell).isPresent())
                .count();
        return titled && known > 1 ? cells : List.of();
    }

    /** The cells of a line in which no cell holds a separator. */
    public static List<String> cells(String line) {
        Pattern separator = Objects.requireNonNull(SEPARATORS.get(separator(line)));
        return Arrays.stream(separator.split(line, -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }
}
