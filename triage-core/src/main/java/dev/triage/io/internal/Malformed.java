package dev.triage.io.internal;

import dev.triage.io.Problem;

/**
 * The bytes of a document that are not UTF-8.
 *
 * @param count how many sequences of bytes
 * @param line the line of the first of them
 * @param column its column
 */
public record Malformed(int count, int line, int column) {

    /** Which encoding it is cannot be told from the bytes: 1250 and 1252, and 1251, differ only in their letters. */
    private static final String ADVICE =
            "Maybe save the file as UTF-8, or say its encoding: --encoding windows-1252 for files of"
                    + " Windows in Western Europe, --encoding NAME for others, such as windows-1250, windows-1251, Shift_JIS or GBK.";

    /** None at all. */
    public static final Malformed NONE = new Malformed(0, 0, 0);

    /** This and what was malformed behind it. */
    public Malformed plus(Malformed later) {
        return count == 0 ? later : new Malformed(count + later.count, line, column);
    }

    /** What to say of it. */
    public Problem problem(String document) {
        String where = count == 1 ? "here" : "in " + count + " places, here first";
        return Problem.error(document, line, column, "Not UTF-8 " + where + ": read as \uFFFD. " + ADVICE);
    }
}
