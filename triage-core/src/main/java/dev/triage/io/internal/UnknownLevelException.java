package dev.triage.io.internal;

/**
 * A text that is no level of a scale. The message says what is expected.
 *
 * <p>Such a text is either a mistyped level ({@code "Hihg"}, {@code "P7"}) or says something else ({@code "External
 * dependency"}, {@code "CLOSED (already resolved)"}).
 */
public final class UnknownLevelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final boolean mistyped;

    public UnknownLevelException(String message, boolean mistyped) {
        super(message);
        this.mistyped = mistyped;
    }

    /**
     * Whether the text is nearly a level.
     *
     * @return true for a misspelled level or a number outside the scale
     */
    public boolean mistyped() {
        return mistyped;
    }
}
