package dev.triage.io;

import static java.util.Objects.requireNonNull;

/**
 * A problem in a document that a person should check, with its place.
 *
 * @param severity an error if something could not be read, a warning if it was read with a change
 * @param document the name of the document, usually a path
 * @param line the line, from 1; 0 if it concerns the whole document
 * @param column the column, from 1; 0 if it concerns the whole line
 * @param message what is wrong, what was expected, and a suggestion if there is one
 */
public record Problem(Severity severity, String document, int line, int column, String message) {

    /** The severity of a problem. */
    public enum Severity {
        /** Something could not be read; it is missing in the result. */
        ERROR,
        /** Everything was read, but not exactly as it is written. */
        WARNING
    }

    /**
     * Makes a problem.
     *
     * @param severity an error if something could not be read, a warning if it was read with a change
     * @param document the name of the document, usually a path
     * @param line the line, from 1
     * @param column the column, from 1
     * @param message what is wrong, what was expected, and a suggestion if there is one
     */
    public Problem {
        requireNonNull(severity, "severity");
        requireNonNull(document, "document");
        requireNonNull(message, "message");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "The line (" + line + ") or column (" + column + ") is negative: expected 0 or more.");
        }
    }

    /**
     * {@return an error: something is missing in the result}
     *
     * @param document the name of the document, usually a path
     * @param line the line, from 1; 0 if it concerns the whole document
     * @param column the column, from 1; 0 if it concerns the whole line
     * @param message what is wrong, what was expected, and a suggestion if there is one
     */
    public static Problem error(String document, int line, int column, String message) {
        return new Problem(Severity.ERROR, document, line, column, message);
    }

    /**
     * {@return a warning: everything was read}
     *
     * @param document the name of the document, usually a path
     * @param line the line, from 1; 0 if it concerns the whole document
     * @param column the column, from 1; 0 if it concerns the whole line
     * @param message what is wrong, what was expected, and a suggestion if there is one
     */
    public static Problem warning(String document, int line, int column, String message) {
        return new Problem(Severity.WARNING, document, line, column, message);
    }

    /** {@return where it is: {@code file:line:column}, without the parts that are 0} */
    public String place() {
        return document + (line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column));
    }

    /** The problem in the format of compilers: {@code file:line:column: message}, without the parts that are 0. */
    @Override
    public String toString() {
        return place() + ": " + (severity == Severity.WARNING ? "warning: " : "") + message;
    }
}
