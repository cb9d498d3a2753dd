package dev.triage.rules.internal.cells;

import dev.triage.rules.internal.drl.Span;

/**
 * A cell as it is written.
 *
 * @param text its text, without spaces and quotes around it
 * @param span where it stands
 */
public record Piece(String text, Span span) {

    /** Whether any value will do. */
    public boolean any() {
        return text.isEmpty() || text.equals("-") || text.equals("\u2013") || text.equals("*");
    }
}
