package dev.triage.io.tracker;

import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.internal.OptionalLibrary;
import dev.triage.io.internal.TextStart;
import dev.triage.io.tracker.internal.export.ExportSink;
import dev.triage.io.tracker.internal.table.CsvExport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads issues from a table in CSV, one issue a row, below a row with the names of the columns.
 *
 * <pre>{@code
 * // Key,Summary,Tags,Severity
 * // OPS-12,Kiln does not switch off,"bug, firmware",High
 * ReadResult issues = new CsvReader().read("issues.csv", Files.newBufferedReader(path));
 * }</pre>
 *
 * <p>Cells are separated by commas, semicolons or tabs, whichever the first line uses. A cell with several labels, people or
 * components separates these by commas, semicolons, bars or line breaks; a column may come several times as well.
 * Columns with unknown names are fields; {@link CsvColumns} defines what columns mean. Rows of the same issue
 * that follow each other add up. Dates such as 3/4/2026 are read if another date among the next thousand rows tells the order of day and
 * month; no more rows than these are held, besides the ids of the last million or so, among which a duplicate id is noticed.
 *
 * <p>Needs the optional dependency {@code de.siegmar:fastcsv}. Instances keep no state and can be shared between threads.
 */
public final class CsvReader implements IssueReader {

    private final CsvColumns columns;

    /** Makes a reader of columns with common names. */
    public CsvReader() {
        this(CsvColumns.common());
    }

    /**
     * Makes a reader of columns with custom names.
     *
     * @param columns which column has what
     */
    public CsvReader(CsvColumns columns) {
        this.columns = columns;
    }

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        if (OptionalLibrary.FASTCSV.isMissing(document, sink)) {
            return;
        }
        TextStart start = TextStart.of(text);
        ExportSink findings = new ExportSink(document, sink);
        if (!start.text()) {
            findings.error(1, 1, TextStart.notText("a table in CSV"));
            return;
        }
        BufferedReader rows = start.reader();
        new CsvExport(findings, columns.columns()).read(rows);
    }
}
