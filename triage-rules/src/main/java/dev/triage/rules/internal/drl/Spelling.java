package dev.triage.rules.internal.drl;

import dev.triage.io.internal.Words;
import org.jspecify.annotations.Nullable;

/** Finds the word that was meant. */
final class Spelling {

    private static final String QUESTION = " Did you mean ";

    private Spelling() {}

    /** The nearest of some words, or null if none is near. */
    static @Nullable String nearest(String word, String... choices) {
        String suggestion = Words.suggestion(word, choices);
        return suggestion.isEmpty() ? null : suggestion.substring(QUESTION.length(), suggestion.length() - 1);
    }
}
