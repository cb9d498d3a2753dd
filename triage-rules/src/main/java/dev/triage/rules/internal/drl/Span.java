package dev.triage.rules.internal.drl;

/**
 * A piece of a file.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
public record Span(int start, int end) {

    /** Makes a span. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "A span begins at 0 or later and ends behind its beginning, not at (" + start + ", " + end + ").");
        }
    }

    /** The piece from the beginning of this one to the end of the other. */
    public Span to(Span other) {
        return new Span(start, Math.max(end, other.end));
    }
}
