package dev.triage.io;

import static java.util.Objects.requireNonNull;

/**
 * Something in a document that a person should look at, and where it stands.
 *
 * @param severity whether something could not be read, or was read in a way that a person should know of
 * @param document the document, as the reader was told to call it, usually a path
 * @param line the line, from 1; 0 if it concerns the whole document
 * @param column the column, from 1; 0 if it concerns the whole line
 * @param message what is wrong, what was expected and, where there is one, a suggestion
 */
public record Problem(Severity severity, String document, int line, int column, String message) {

    /** How bad a problem is. */
    public enum Severity {
        /** Something could not be read; it is missing from what was read. */
        ERROR,
        /** Everything was read, but not quite as it stands. */
        WARNING
    }

    /** Makes a problem. */
    public Problem {
        requireNonNull(severity, "severity");
        requireNonNull(document, "document");
        requireNonNull(message, "message");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("A line (" + line + ") and column (" + column + ") are never negative.");
        }
    }

    /** A problem because of which something is missing. */
    public static Problem error(String document, int line, int column, String message) {
        return new Problem(Severity.ERROR, document, line, column, message);
    }

    /** A problem in spite of which everything was read. */
    public static Problem warning(String document, int line, int column, String message) {
        return new Problem(Severity.WARNING, document, line, column, message);
    }

    /** The problem as compilers print theirs: {@code file:line:column: message}, without the parts that are 0. */
    @Override
    public String toString() {
        String place = document + (line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column));
        return place + ": " + (severity == Severity.WARNING ? "warning: " : "") + message;
    }
}
