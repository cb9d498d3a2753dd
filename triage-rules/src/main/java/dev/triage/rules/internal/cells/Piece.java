package dev.triage.rules.internal.cells;

import dev.triage.rules.internal.drl.Span;

/**
 * A cell as it is written.
 *
 * @param text its text, without spaces and quotes around it
 * @param span where it stands
 */
public record Piece(String text, Span span) {

    /** An asterisk, and the dashes of keyboards and word processors. */
    private static final String ANY = "*-\u2010\u2011\u2012\u2013\u2014\u2212";

    /** Whether any value will do. */
    public boolean any() {
        return text.isEmpty() || (text.length() == 1 && ANY.contains(text));
    }
}
