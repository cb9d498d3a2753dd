package dev.triage.io.tracker.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is in the columns of a table. */
public interface Columns {

    /**
     * What is read from a column.
     *
     * @param target what it becomes, such as "title", or "field" for a field of the tracker
     * @param name the name of the field, or the words of a link; else what the column is called
     */
    record Column(String target, String name) {}

    /**
     * What is read from each column of a table, or null for those that nobody needs.
     *
     * @param header what the columns are called
     */
    List<@Nullable Column> of(List<String> header);

    /** Says what the table should have, if it has no column for something without which nothing can be read. */
    String expected(String target);
}
