package dev.triage.rules.internal.drl;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a rule's condition: it is wrong, or goes beyond the vocabulary. Never leaves this package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Span span;
    private final String words;
    private final @Nullable String suggestion;
    private final boolean beyond;

    private Refusal(Span span, String words, @Nullable String suggestion, boolean beyond) {
        super(words, null, false, false);
        this.span = span;
        this.words = words;
        this.suggestion = suggestion;
        this.beyond = beyond;
    }

    /** Something is wrong in any case. */
    static Refusal wrong(Span span, String message, @Nullable String suggestion) {
        return new Refusal(span, message, suggestion, false);
    }

    /** Something that Drools may understand; the words begin a sentence, such as "A function". */
    static Refusal beyond(Span span, String what) {
        return new Refusal(span, what, null, true);
    }

    Span span() {
        return span;
    }

    String words() {
        return words;
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }

    boolean beyond() {
        return beyond;
    }
}
