package dev.triage.io.tracker.internal.table;

import dev.triage.io.internal.ColumnNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables of trackers that are known by their columns, because they write codes, or rows that are no issues. */
@SuppressWarnings("ImmutableEnumChecker") // the sets and the map are unmodifiable
enum TrackerTable {
    /** An issue without a priority of its own is normal. */
    CLICK_UP(
            Set.of("task id", "task name"),
            List.of(
                    Set.of("task custom id"),
                    Set.of("task content"),
                    Set.of("date created text"),
                    Set.of("due date text"),
                    Set.of("space name"),
                    Set.of("folder name"),
                    Set.of("folder name path"),
                    Set.of("list name"),
                    Set.of("rolled up time"),
                    Set.of("assigned comments"),
                    Set.of("date created", "assignees"),
                    Set.of("date created", "tags")),
            Map.of("1", "Urgent (1)", "2", "High (2)", "3", "", "4", "Low (4)")),
    /** Its tables count the other way than its interface for programs does: 1 is the first, and 4 says that none was chosen. */
    TODOIST(
            Set.of("type", "content", "priority"),
            List.of(
                    Set.of("indent"),
                    Set.of("date lang"),
                    Set.of("responsible", "author"),
                    Set.of("is collapsed"),
                    Set.of("duration unit")),
            Map.of("1", "Urgent (1)", "2", "High (2)", "3", "Medium (3)", "4", ""));

    /** What Todoist keeps beside tasks. */
    private static final Set<String> BESIDE_TASKS = Set.of("section", "note", "meta");

    private final Set<String> all;
    private final List<Set<String>> one;
    private final Map<String, String> priorities;

    /**
     * A table with all columns of the first set, and with all of one of the others.
     *
     * @param priorities what each number of a priority says; an empty text says nothing
     */
    TrackerTable(Set<String> all, List<Set<String>> one, Map<String, String> priorities) {
        this.all = all;
        this.one = one;
        this.priorities = priorities;
    }

    /** The tracker that writes such a table; null if it is none of these. */
    static @Nullable TrackerTable of(List<String> header) {
        List<String> names = header.stream().map(ColumnNames::normal).toList();
        for (TrackerTable table : values()) {
            if (names.containsAll(table.all) && table.one.stream().anyMatch(names::containsAll)) {
                return table;
            }
        }
        return null;
    }

    /** The row with words instead of the numbers of this tracker. */
    List<String> inWords(List<String> row, List<Columns.@Nullable Column> columns) {
        List<String> words = new ArrayList<>(row);
        for (int at = 0; at < Math.min(row.size(), columns.size()); at++) {
            Columns.Column column = columns.get(at);
            if (column != null && column.target().equals("priority")) {
                String cell = row.get(at).strip();
                words.set(at, priorities.getOrDefault(cell, cell));
            }
        }
        return words;
    }

    /** What the row is if it is no issue, such as a section; null if it is one. */
    @Nullable
    String other(List<String> row, List<Columns.@Nullable Column> columns) {
        for (int at = 0; this == TODOIST && at < Math.min(row.size(), columns.size()); at++) {
            Columns.Column column = columns.get(at);
            if (column != null && column.target().equals("type")) {
                String type = row.get(at).strip().toLowerCase(Locale.ROOT);
                return BESIDE_TASKS.contains(type) ? type : null;
            }
        }
        return null;
    }
}
