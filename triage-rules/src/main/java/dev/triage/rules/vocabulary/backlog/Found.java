package dev.triage.rules.vocabulary.backlog;

import static java.util.Objects.requireNonNull;

/**
 * A pattern that is reported.
 *
 * @param pattern the id of the pattern
 * @param rank its place, from 1 for the strongest
 */
public record Found(String pattern, int rank) {

    /**
     * Makes the fact.
     *
     * @param pattern the id of the pattern
     * @param rank its place, from 1 for the strongest
     */
    public Found {
        requireNonNull(pattern, "pattern");
    }
}
