package dev.triage.io.markdown.internal.outline;

import dev.triage.io.internal.TextPatterns;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table with a column for each level, where a mark says which one holds: "| User Impact | | x | |". */
final class MarkedLevels {

    private static final Pattern LEVEL =
            Pattern.compile("(?i)[^\\p{L}\\p{N}]*+(?:" + TextPatterns.LEVEL + "|p[0-4]|[1-5])[^\\p{L}\\p{N}]*+");

    private static final Pattern MARK = Pattern.compile("(?i)x|\\[x]|[✓✔☑✅●⬤◉•❌✗✘×☒]\\uFE0F?");

    private MarkedLevels() {}

    /** The head of the only column with a mark; null if the table has no such columns, or not one mark. */
    static Row.@Nullable Cell chosen(Row header, Row row) {
        List<Row.Cell> levels = header.cells();
        Row.Cell chosen = null;
        for (int i = 1; i < levels.size(); i++) {
            String value = i < row.cells().size() ? row.cells().get(i).text().text() : "";
            boolean mark = MARK.matcher(value).matches();
            boolean level = LEVEL.matcher(levels.get(i).text().text()).matches();
            if ((mark && chosen != null) || (!mark && level && saysMore(value)) || (mark && !level)) {
                return null;
            }
            chosen = mark ? levels.get(i) : chosen;
        }
        return chosen;
    }

    private static boolean saysMore(String value) {
        return value.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
