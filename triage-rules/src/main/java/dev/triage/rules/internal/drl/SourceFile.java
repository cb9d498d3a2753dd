package dev.triage.rules.internal.drl;

import dev.triage.rules.internal.text.InvisibleCharacters;
import dev.triage.rules.source.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text with a name, and where its lines begin. Immutable. */
public final class SourceFile {

    private final String name;
    private final String text;
    private final int[] starts;
    private final @Nullable String[] lines;

    /**
     * Makes a file.
     *
     * @param name what problems call it, usually a path
     * @param text what is in it
     */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.starts = starts(text);
        this.lines = new String[starts.length];
    }

    /** What problems call it. */
    public String name() {
        return name;
    }

    /** What is in it. */
    public String text() {
        return text;
    }

    /** The same as bytes, for a fingerprint. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The characters of a piece. */
    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** The column of an offset, from 1. */
    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset of a line and column, both from 1; what lies outside is taken to the nearest end. */
    public int offset(int line, int column) {
        int start = starts[Math.max(0, Math.min(line, starts.length) - 1)];
        return Math.min(text.length(), start + Math.max(0, column - 1));
    }

    /** A problem with a piece of this file. */
    public RuleProblem problem(Span span, String message, @Nullable String suggestion) {
        int line = line(span.start());
        return new RuleProblem(
                name,
                line,
                column(span.start()),
                Math.max(1, span.end() - span.start()),
                lineText(line),
                message,
                suggestion);
    }

    /** The problem that a character cannot be seen. */
    public RuleProblem invisible(int offset) {
        int letter = text.codePointAt(offset);
        return problem(
                new Span(offset, offset + 1),
                letter == '\r'
                        ? "This line ends with U+000D alone, which hides the line behind it in many programs."
                        : InvisibleCharacters.words(letter),
                letter == '\r'
                        ? "Maybe save the file with the line ends of Unix (LF) or Windows (CRLF)."
                        : "Maybe delete it, and type the text around it again.");
    }

    /** A problem with the whole file. */
    public RuleProblem problem(String message, @Nullable String suggestion) {
        return new RuleProblem(name, 0, 0, 0, null, message, suggestion);
    }

    /** Two files are the same if they have the same name and the same text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file && name.equals(file.name) && text.equals(file.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /** The same object each time, because a long line may hold many errors. */
    private String lineText(int line) {
        String known = lines[line - 1];
        if (known == null) {
            int start = starts[line - 1];
            int end = text.indexOf('\n', start);
            known = text.substring(start, end < 0 ? text.length() : end).replace('\t', ' ');
            lines[line - 1] = known;
        }
        return known;
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = end + 1;
        }
        return Arrays.copyOf(found, count);
    }
}
