package dev.triage.spark.job;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * The source of issues.
 *
 * @param format the format of the issues
 * @param place the path of a file or folder, or the name of a table
 */
public record IssueSource(Format format, String place) implements Serializable {

    /** The formats of issues. */
    public enum Format {
        /** One JSON object on each line. */
        JSONL,
        /** Parquet files with the columns of {@link dev.triage.spark.IssueSchema}. */
        PARQUET,
        /** A table or view that Spark knows by name, with the columns of {@link dev.triage.spark.IssueSchema}. */
        TABLE;

        /** The format for the ending of a name. */
        public static Optional<Format> ofName(String name) {
            String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst|lz4|snappy)$", "");
            if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
                return Optional.of(JSONL);
            }
            return lower.endsWith(".parquet") ? Optional.of(PARQUET) : Optional.empty();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
