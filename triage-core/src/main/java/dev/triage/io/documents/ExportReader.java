package dev.triage.io.documents;

import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.tracker.internal.export.Export;
import java.io.IOException;
import java.io.Reader;
import java.util.function.BiFunction;

/**
 * Reads issues in JSON of a tracker. Any number of pages may follow each other, in lists, in lists of lists, or a line each. Only one issue
 * is held at a time, besides the ids of the last million or so, among which a duplicate id is noticed. Unknown fields are ignored; a value
 * of an unexpected type is a problem, with its place and its path, and the rest of its issue is still read. Keeps no state and can be
 * shared between threads.
 *
 * @param export begins an export, with the name of the document
 */
record ExportReader(BiFunction<String, IssueSink, Export> export) implements IssueReader {

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        export.apply(document, sink).read(text);
    }
}
