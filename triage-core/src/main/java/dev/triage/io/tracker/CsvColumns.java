package dev.triage.io.tracker;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.tracker.internal.table.NamedColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The meaning of the columns of a table, for a {@link CsvReader}.
 *
 * <pre>{@code
 * CsvColumns columns = CsvColumns.of(Map.of("title", "What", "labels", "Tags", "field:Risk", "Risk level"));
 * }</pre>
 *
 * <p>Common names of columns are known, such as Key, Summary, Tags or Due date, in upper or lower case. A column with any other name
 * is a field of the tracker, as far as its values are short, and it does not name people. Immutable.
 */
public final class CsvColumns {

    private static final CsvColumns COMMON = new CsvColumns(Map.of());

    private final NamedColumns columns;

    private CsvColumns(Map<String, String> names) {
        this.columns = new NamedColumns(names);
    }

    /** {@return columns with common names} */
    public static CsvColumns common() {
        return COMMON;
    }

    /**
     * {@return columns of which some have custom names; all others have common names}
     *
     * @param names what is read, such as "title", "labels" or "due", with the name of the column that has it;
     *     "field:Risk" stands for a field of the tracker called Risk
     * @throws IllegalArgumentException if something cannot be read from any column; the message says what can be
     */
    public static CsvColumns of(Map<String, String> names) {
        return new CsvColumns(new LinkedHashMap<>(names));
    }

    /** {@return what can be read from columns, in the order of the alphabet, besides fields of the tracker} */
    public static List<String> targets() {
        return ColumnNames.all();
    }

    NamedColumns columns() {
        return columns;
    }
}
