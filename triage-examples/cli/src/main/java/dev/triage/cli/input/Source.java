package dev.triage.cli.input;

import dev.triage.io.DocumentPart;
import dev.triage.io.documents.Documents;
import dev.triage.io.documents.InputFormat;
import dev.triage.io.tracker.CsvReader;
import dev.triage.io.tracker.columns.CsvColumns;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A document to read.
 *
 * @param name its name in problems
 * @param path the file, or null for a stream
 * @param stream the stream if there is no file, or null
 * @param format its format, or null to detect it from the name and the content
 * @param columns the meaning of its columns if it is a table
 * @param listed whether the user names the folder of the file, not the file
 */
record Source(
        String name,
        @Nullable Path path,
        @Nullable InputStream stream,
        @Nullable InputFormat format,
        CsvColumns columns,
        boolean listed) {

    /** A file, or a file in a folder. */
    static Source file(Path path, @Nullable InputFormat format, CsvColumns columns, boolean listed) {
        return new Source(path.toString(), path, null, format, columns, listed);
    }

    InputStream open() throws IOException {
        if (path != null) {
            return Files.newInputStream(path);
        }
        return stream == null ? InputStream.nullInputStream() : stream;
    }

    /** Its size, or 0 if it is unknown. */
    long bytes() {
        try {
            return path == null ? 0 : Files.size(path);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** The same document at another path. */
    Source in(Path file) {
        return new Source(name, file, null, format, columns, listed);
    }

    /** The same with the detected format if none is given; read errors are reported when the document is read. */
    Source recognised() {
        try {
            return format == null ? told() : this;
        } catch (IOException unreadable) {
            return this;
        }
    }

    private Source told() throws IOException {
        if (path != null) {
            try (BufferedInputStream beginning = new BufferedInputStream(Files.newInputStream(path))) {
                return in(Documents.format(name, beginning).orElse(null), null);
            }
        }
        BufferedInputStream all = new BufferedInputStream(open());
        InputFormat found = Documents.format(name, all).orElse(null);
        // If columns are given, a text with an unknown first line is still a table.
        boolean table = found == InputFormat.MARKDOWN && columns != CsvColumns.common();
        return in(table ? InputFormat.CSV : found, all);
    }

    private Source in(@Nullable InputFormat found, @Nullable InputStream all) {
        return new Source(name, path, all, found, columns, listed);
    }

    /** Whether its issues come from a tracker. */
    boolean ofTracker() {
        return format != null && format.ofTracker();
    }

    /** Fetches it in parts. */
    void split(InputStream input, Consumer<DocumentPart> parts) throws IOException {
        if (format == null) {
            Documents.split(name, input, parts);
        } else if (format == InputFormat.CSV) {
            Documents.split(name, input, new CsvReader(columns), parts);
        } else {
            Documents.split(name, input, format, parts);
        }
    }
}
