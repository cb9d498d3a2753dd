package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

/**
 * A topic of an issue, with the points of all hints in its texts.
 *
 * @param pattern the id of the pattern
 * @param points the points of the hints
 */
public record Theme(String pattern, int points) {

    /**
     * Makes the fact.
     *
     * @param pattern the id of the pattern
     * @param points the points of the hints
     */
    public Theme {
        requireNonNull(pattern, "pattern");
    }
}
