package dev.triage.rules.vocabulary.backlog;

import static java.util.Objects.requireNonNull;

/**
 * The totals of a pattern over all issues of a backlog.
 *
 * @param pattern the id of the pattern
 * @param examples how many issues are examples of it
 * @param strongest the points of the clearest example
 */
public record Tally(String pattern, int examples, int strongest) {

    /**
     * Makes the fact.
     *
     * @param pattern the id of the pattern
     * @param examples how many issues are examples of it
     * @param strongest the points of the clearest example
     */
    public Tally {
        requireNonNull(pattern, "pattern");
    }
}
