package dev.triage.io.tracker.internal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defines what the columns of a table contain. */
public interface Columns {

    /**
     * What is read from a column.
     *
     * @param target what it becomes, such as "title", or "field" for a field of the tracker
     * @param name the name of the field, or the words of a link; else what the column is called
     */
    record Column(String target, String name) {}

    /**
     * What is read from each column of a table, or null for columns that are not needed.
     *
     * @param header what the columns are called
     */
    List<@Nullable Column> of(List<String> header);

    /** The names that a user gave and that no column of a table has. */
    default List<String> missing(List<String> header) {
        return List.of();
    }

    /** What is assumed of the columns of a table, or null if nothing is. */
    default @Nullable String assumed(List<@Nullable Column> columns) {
        return null;
    }

    /** Describes the expected column, if the table has none for a required value. */
    String expected(String target);

    /** Describes the names that are expected if the table has none of them, or null if each column is described by itself. */
    default @Nullable String expectedNames() {
        return null;
    }

    /** What is said of columns whose names are nearly those of others. */
    default List<String> meant(List<@Nullable Column> columns) {
        return List.of();
    }
}
