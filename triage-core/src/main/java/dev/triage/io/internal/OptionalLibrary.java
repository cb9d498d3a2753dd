package dev.triage.io.internal;

import dev.triage.io.IssueSink;
import dev.triage.io.Problem;

/** A library that only one format needs, so that programs which do not read it can leave the library out. */
public enum OptionalLibrary {
    /** Reads Markdown. */
    COMMONMARK(
            "Markdown",
            "org.commonmark:commonmark and org.commonmark:commonmark-ext-gfm-tables",
            "org.commonmark.ext.gfm.tables.TablesExtension"),
    /** Reads CSV. */
    FASTCSV("CSV", "de.siegmar:fastcsv", "de.siegmar.fastcsv.reader.CsvReader");

    private final String format;
    private final String artifacts;
    private final String neededClass;

    OptionalLibrary(String format, String artifacts, String neededClass) {
        this.format = format;
        this.artifacts = artifacts;
        this.neededClass = neededClass;
    }

    /**
     * Whether this library is not there, which is told as a problem.
     *
     * @param document the document that needs it
     * @param sink takes the problem
     */
    public boolean isMissing(String document, IssueSink sink) {
        try {
            Class.forName(neededClass, false, OptionalLibrary.class.getClassLoader());
            return false;
        } catch (ClassNotFoundException missing) {
            sink.problem(Problem.error(
                    document,
                    0,
                    0,
                    format + " cannot be read without the optional dependency " + artifacts
                            + ". Maybe add it to the build of your program."));
            return true;
        }
    }
}
