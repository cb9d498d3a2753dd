package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.Span;
import org.jspecify.annotations.Nullable;

/** Ends the reading of one question: it is wrong, or goes beyond the vocabulary. Never leaves this package. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Span span;
    private final String words;
    private final @Nullable String suggestion;
    private final boolean beyond;

    private Mistake(Span span, String words, @Nullable String suggestion, boolean beyond) {
        super(words, null, false, false);
        this.span = span;
        this.words = words;
        this.suggestion = suggestion;
        this.beyond = beyond;
    }

    static Mistake wrong(Span span, String message, @Nullable String suggestion) {
        return new Mistake(span, message, suggestion, false);
    }

    /** Something that Drools may understand; the words begin a sentence, such as "A static call". */
    static Mistake beyond(Span span, String what) {
        return new Mistake(span, what, null, true);
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
