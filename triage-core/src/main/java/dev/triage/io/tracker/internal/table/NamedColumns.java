package dev.triage.io.tracker.columns;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the columns of a table, for a {@link dev.triage.io.tracker.CsvReader}.
 *
 * <pre>{@code
 * CsvColumns columns = CsvColumns.of(Map.of("title", "What", "labels", "Tags", "field:Risk", "Risk level"));
 * }</pre>
 *
 * <p>Common names of columns are known, such as Key, Summary, Tags or Due date, in upper or lower case. A column with any other name
 * is a field of the tracker, as far as its values are short, and it does not name people. Immutable.
 */
public final class CsvColumns {

    private static final String FIELD = "field:";

    /** Who wrote or watches an issue says nothing about its priority. */
    static final Pattern PEOPLE = Pattern.compile(
            "\\b(?:author|reporter|creator|username|user name|user|email|e mail|watchers|participants)\\b");

    private static final CsvColumns COMMON = new CsvColumns(Map.of());

    /** What is read from columns with names of their own, by the name in small letters. */
    private final Map<String, Columns.Column> named;

    private final List<String> names;

    private CsvColumns(Map<String, String> given) {
        Map<String, Columns.Column> columns = new HashMap<>();
        given.forEach((target, header) -> columns.put(ColumnNames.normal(header), column(target)));
        this.named = Map.copyOf(columns);
        this.names = given.values().stream().map(String::strip).toList();
    }

    /** Columns with common names. */
    public static CsvColumns common() {
        return COMMON;
    }

    /**
     * Columns of which some have custom names; all others have common names.
     *
     * @param names what is read, such as "title", "labels" or "due", with the name of the column that has it;
     *     "field:Risk" stands for a field of the tracker called Risk
     * @throws IllegalArgumentException if something cannot be read from any column; the message says what can be
     */
    public static CsvColumns of(Map<String, String> names) {
        return new CsvColumns(new LinkedHashMap<>(names));
    }

    /** What can be read from columns, in the order of the alphabet, besides fields of the tracker. */
    public static List<String> targets() {
        return ColumnNames.all();
    }

    private static Columns.Column column(String given) {
        String target = given.strip();
        if (target.regionMatches(true, 0, FIELD, 0, FIELD.length())
                && !target.substring(FIELD.length()).isBlank()) {
            return new Columns.Column("field", target.substring(FIELD.length()).strip());
        }
        String plain = target.toLowerCase(Locale.ROOT).replace('-', ' ');
        if (!ColumnNames.all().contains(plain)) {
            throw new IllegalArgumentException("Unknown field (" + Phrases.shorten(target) + ") for a column: expected "
                    + String.join(", ", ColumnNames.all()) + ", or field:NAME for any other field."
                    + Phrases.suggestion(plain, ColumnNames.all().toArray(String[]::new)));
        }
        return new Columns.Column(plain, plain);
    }

    public Columns columns() {
        return new Columns() {
            @Override
            public List<@Nullable Column> of(List<String> header) {
                return columns(header);
            }

            @Override
            public String expected(String target) {
                return "a column with the " + target + ", called " + example(target)
                        + " or similar. Maybe name the column (--columns " + target + "=NAME).";
            }

            private String example(String target) {
                return target.equals("id") ? "Id, Key or Number" : "Title or Summary";
            }
        };
    }

    /** The names that were given and that no column of a table has. */
    public List<String> missing(List<String> header) {
        List<String> normal = header.stream().map(ColumnNames::normal).toList();
        return names.stream()
                .filter(name -> !normal.contains(ColumnNames.normal(name)))
                .toList();
    }

    private List<Columns.@Nullable Column> columns(List<String> header) {
        Map<String, Integer> best = new HashMap<>();
        for (String name : header) {
            ColumnNames.target(name).ifPresent(target -> best.merge(target, ColumnNames.rank(name), Math::min));
        }
        List<String> taken = named.values().stream().map(Columns.Column::target).toList();
        List<Columns.@Nullable Column> columns = new ArrayList<>();
        for (String name : header) {
            Columns.Column own = named.get(ColumnNames.normal(name));
            columns.add(own != null ? own : common(name, taken, best));
        }
        return columns;
    }

    private static Columns.@Nullable Column common(String name, List<String> taken, Map<String, Integer> best) {
        String target = ColumnNames.target(name).orElse(null);
        boolean first = target != null
                && !taken.contains(target)
                && Integer.valueOf(ColumnNames.rank(name)).equals(best.get(target));
        if (target == null) {
            boolean kept =
                    !name.isBlank() && !PEOPLE.matcher(ColumnNames.normal(name)).find();
            return kept ? new Columns.Column("field", name.strip()) : null;
        }
        return first ? new Columns.Column(target, name.strip()) : null;
    }
}
