package dev.triage.rules.internal.input;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a value.
 *
 * @param message what is wrong, in a sentence
 * @param suggestion what to do instead, in a sentence, or null if nothing is known
 */
public record InvalidValue(String message, @Nullable String suggestion) {

    private static final String QUESTION = " Did you mean ";

    /** Of the words of a reader, which end with a question where something is near. */
    public static InvalidValue of(String words) {
        int question = words.indexOf(QUESTION);
        return question < 0
                ? new InvalidValue(words.endsWith(".") ? words : words + ".", null)
                : new InvalidValue(
                        words.substring(0, question),
                        "Maybe " + words.substring(question + QUESTION.length(), words.length() - 1) + ".");
    }
}
