package dev.triage.spark.job;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One record of the input.
 *
 * @param json the JSON of an issue
 * @param file the file that it comes from, or the table; null if nobody knows
 * @param position where it stands: in a text the byte at which its line begins, elsewhere the number of the record, both from
 *     0; null if nobody knows
 * @param unreadable why its bytes are not the text that they should be, or null if they are
 * @param group what it is counted with, or null
 */
record IssueRecord(
        String json,
        @Nullable String file,
        @Nullable Long position,
        @Nullable String unreadable,
        @Nullable String group)
        implements Serializable {

    IssueRecord {
        requireNonNull(json, "json");
    }
}
