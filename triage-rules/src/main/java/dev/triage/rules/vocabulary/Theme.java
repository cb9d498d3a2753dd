package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

/**
 * What an issue is about, with all hints of its texts added up.
 *
 * @param pattern the id of the pattern
 * @param points the sum of the points of the hints
 */
public record Theme(String pattern, int points) {

    /** Makes the fact. */
    public Theme {
        requireNonNull(pattern, "pattern");
    }
}
