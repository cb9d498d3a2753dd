package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Why two rule bases decide differently on the same issue. Immutable.
 *
 * @param name the rule, or the word such as {@code "label sev1"}
 * @param before what it did, or null if it did nothing
 * @param after what it does, or null if it does nothing
 * @param text the same in words
 */
public record Cause(
        String name, @Nullable String before, @Nullable String after, String text) {

    /**
     * Makes a cause.
     *
     * @param name the rule, or the word such as {@code "label sev1"}
     * @param before what it did, or null if it did nothing
     * @param after what it does, or null if it does nothing
     * @param text the same in words
     */
    public Cause {
        requireNonNull(name, "name");
        requireNonNull(text, "text");
    }
}
