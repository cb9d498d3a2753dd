package dev.triage.cli.input;

import dev.triage.io.DocumentPart;
import dev.triage.io.documents.Documents;
import dev.triage.io.documents.InputFormat;
import dev.triage.io.tracker.CsvColumns;
import dev.triage.io.tracker.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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
 * @param encoding its encoding, or null for UTF-8 or what a byte order mark says
 * @param columns the meaning of its columns if it is a table
 * @param listed whether the user names the folder of the file, not the file
 */
record InputSource(
        String name,
        @Nullable Path path,
        @Nullable InputStream stream,
        @Nullable InputFormat format,
        @Nullable Charset encoding,
        CsvColumns columns,
        boolean listed) {

    /** A file, or a file in a folder. */
    static InputSource file(
            Path path, @Nullable InputFormat format, @Nullable Charset encoding, CsvColumns columns, boolean listed) {
        return new InputSource(path.toString(), path, null, format, encoding, columns, listed);
    }

    InputStream open() throws IOException {
        if (path != null) {
            return Bytes.of(Files.newInputStream(path), encoding);
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

    /** The same document at another path, where it is stored as UTF-8. */
    InputSource in(Path file) {
        return new InputSource(name, file, null, format, null, columns, listed);
    }

    /** The same with the detected format if none is given; read errors are reported when the document is read. */
    InputSource recognised() {
        try {
            if (format == null) {
                return told();
            }
            return path == null ? in(format, Bytes.of(open(), encoding)) : this;
        } catch (IOException unreadable) {
            return this;
        }
    }

    private InputSource told() throws IOException {
        if (path != null) {
            try (BufferedInputStream beginning = new BufferedInputStream(open())) {
                return in(Documents.format(Bytes.name(name), beginning).orElse(null), null);
            }
        }
        BufferedInputStream all = new BufferedInputStream(Bytes.of(open(), encoding));
        InputFormat found = Documents.format(name, all).orElse(null);
        // If columns are given, a text with an unknown first line is still a table.
        boolean table = found == InputFormat.MARKDOWN && columns != CsvColumns.common();
        return in(table ? InputFormat.CSV : found, all);
    }

    private InputSource in(@Nullable InputFormat found, @Nullable InputStream all) {
        return new InputSource(name, path, all, found, encoding, columns, listed);
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
