package dev.triage.rules.internal.drl;

import dev.triage.rules.source.RuleProblem;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a rule, or of one condition in it: it is wrong, or goes beyond the vocabulary. Never leaves the reading
 * of rules.
 */
public final class RuleSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Span span;
    private final String words;
    private final @Nullable String suggestion;
    private final boolean beyond;

    private RuleSyntaxException(Span span, String words, @Nullable String suggestion, boolean beyond) {
        super(words, null, false, false);
        this.span = span;
        this.words = words;
        this.suggestion = suggestion;
        this.beyond = beyond;
    }

    /** Something is wrong in any case. */
    public static RuleSyntaxException wrong(Span span, String message, @Nullable String suggestion) {
        return new RuleSyntaxException(span, message, suggestion, false);
    }

    /** Something that Drools may understand; the words begin a sentence, such as "A function". */
    public static RuleSyntaxException beyond(Span span, String what) {
        return new RuleSyntaxException(span, what, null, true);
    }

    /** What is refused. */
    public Span span() {
        return span;
    }

    /** What is wrong, in a sentence; or what goes beyond, in words that begin one. */
    public String words() {
        return words;
    }

    /** Whether Drools may understand it all the same. */
    public boolean beyond() {
        return beyond;
    }

    /** The same as a problem with the file that is read. */
    public RuleProblem in(SourceFile file) {
        return file.problem(span, words, suggestion);
    }
}
