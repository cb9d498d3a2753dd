package dev.triage.spark.job;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One record of the input.
 *
 * @param json the JSON of an issue
 * @param file the file or table of the record; null if it is unknown
 * @param position its position from 0: in a text the first byte of its line, elsewhere the number of the record; null if it
 *     is unknown
 * @param unreadable why its bytes are not valid text, or null if they are
 * @param group its group, or null
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
