package dev.triage.rules.source;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.internal.text.InvisibleCharacters;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a rule or a setting, with its place and a suggestion.
 *
 * <pre>
 * my-rules/payments.drl:4:17: an Assessment has no "leastUserImpct".
 *     Assessment( leastUserImpct &gt;= UserImpact.HIGH )
 *                 ^^^^^^^^^^^^^^
 * Maybe leastUserImpact.
 * </pre>
 *
 * @param file the file, as the caller names it
 * @param line the line, from 1; 0 if it concerns the whole file
 * @param column the column, from 1; 0 if it concerns the whole line
 * @param length how many characters are meant, from the column on; 0 if there is no column
 * @param source the line itself, or null if there is none
 * @param message what is wrong, in a sentence
 * @param suggestion what to do instead, in a sentence, or null if nothing is known
 */
public record RuleProblem(
        String file,
        int line,
        int column,
        int length,
        @Nullable String source,
        String message,
        @Nullable String suggestion)
        implements Serializable {

    private static final String INDENT = "    ";

    /** How much of a line is shown. */
    private static final int LONGEST = 160;

    /** How much of a very long message is shown. */
    private static final int MOST_WORDS = 1500;

    /**
     * Makes a problem.
     *
     * @param file the file, as the caller names it
     * @param line the line, from 1
     * @param column the column, from 1
     * @param length how many characters are meant, from the column on
     * @param source the line itself, or null if there is none
     * @param message what is wrong, in a sentence
     * @param suggestion what to do instead, in a sentence, or null if nothing is known
     */
    public RuleProblem {
        requireNonNull(file, "file");
        requireNonNull(message, "message");
        if (line < 0 || column < 0 || length < 0) {
            throw new IllegalArgumentException(
                    "A line (" + line + "), column (" + column + ") and length (" + length + ") are never negative.");
        }
    }

    /** {@return where it is, as compilers print it: {@code file:line:column}, without the parts that are 0} */
    public String place() {
        return file + (line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column));
    }

    /**
     * {@return all of it, on up to four lines, with a caret under what is meant} What cannot be seen, such as control
     * characters, is shown by its code, so that the text is safe to print; of a long line there is only a part.
     */
    public String text() {
        StringBuilder text = new StringBuilder(place()).append(": ").append(brief(message));
        if (source != null) {
            excerpt(text, source.stripTrailing());
        }
        if (suggestion != null) {
            text.append('\n').append(brief(suggestion));
        }
        return InvisibleCharacters.shown(text.toString());
    }

    private static String brief(String words) {
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + " ...";
    }

    /** The line, or of a long one the part around the column, with a caret below. */
    private void excerpt(StringBuilder text, String line) {
        int at = Math.max(0, column - 1);
        int from = line.length() - line.stripLeading().length();
        if (at - from > LONGEST * 3 / 4) {
            from = Math.min(at, line.length()) - LONGEST / 2;
        }
        int to = Math.min(line.length(), from + LONGEST);
        StringBuilder shown = new StringBuilder();
        line.substring(from, to)
                .codePoints()
                .forEach(c -> shown.appendCodePoint(InvisibleCharacters.is(c) ? '\uFFFD' : c));
        text.append('\n').append(INDENT).append(shown).append(to < line.length() ? " ..." : "");
        if (column > 0) {
            int marks = Math.max(1, Math.min(length, to - at));
            text.append('\n')
                    .append(INDENT)
                    .append(" ".repeat(Math.max(0, at - from)))
                    .append("^".repeat(marks));
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
