package dev.triage.io.documents;

import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.OptionalLibrary;
import dev.triage.io.internal.TextStart;
import dev.triage.io.tracker.internal.jira.JiraExport;
import dev.triage.io.tracker.internal.table.CsvExport;
import dev.triage.io.tracker.internal.table.JiraColumns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads issues of Jira, as a search with its REST interface gives them, or as it exports them to CSV.
 *
 * <pre>{@code
 * // {"issues": [{"key": "OPS-12", "fields": {"summary": ..., "priority": {"name": "High"}, ...}}]}
 * ReadResult issues = InputFormat.JIRA.reader().read("search.json", Files.newBufferedReader(path));
 * }</pre>
 *
 * <p>Fields of a site's own have names only if the search asks for them with {@code expand=names}; without that they
 * are called {@code customfield_10016} and the like. Because Jira gives the names behind the issues, up to 1,000 issues
 * of a page are held until they come; besides that only one issue is held at a time, and the ids of the last million or
 * so, among which a duplicate id is noticed. Pages may follow each other in any form. Unknown fields are ignored; a
 * value of an unexpected type is a problem, with its place and its path, and the rest of its issue is still read.
 *
 * <p>CSV needs the optional dependency {@code de.siegmar:fastcsv}. docs/TRACKERS.md describes how each field is read.
 * Instances keep no state and can be shared between threads.
 */
final class JiraReader implements IssueReader {

    /** So many blanks may stand before what tells whether it is JSON; they are read again, because places count them. */
    private static final int LOOKED_AT = 100_000;

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        BufferedReader start = TextStart.of(text).reader();
        int first = ' ';
        start.mark(LOOKED_AT);
        for (int read = 0; Character.isWhitespace(first) && read < LOOKED_AT; read++) {
            first = start.read();
        }
        start.reset();
        if (first == '{' || first == '[' || first <= ' ') {
            new JiraExport(document, sink).read(start);
        } else if (!OptionalLibrary.FASTCSV.isMissing(document, sink)) {
            new CsvExport(document, sink, new JiraColumns()).read(start);
        }
    }
}
