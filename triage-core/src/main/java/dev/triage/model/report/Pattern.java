package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A pattern: several issues of a backlog that probably have a common cause.
 *
 * @param id its id in the catalogue of patterns, such as {@code "documentation-gap"}
 * @param title its title
 * @param summary a sentence about it, made for this backlog
 * @param issues how many issues show it; may be more than the evidence lists
 * @param urgency how urgent they are together: each issue counts from 4 for P0 to 1 for P3 and P4
 * @param evidence the most urgent issues that show it, each with the reason it counts; at least two
 */
public record Pattern(String id, String title, String summary, int issues, int urgency, List<Evidence> evidence) {

    /**
     * Makes a pattern; the list is copied.
     *
     * @param id its id in the catalogue of patterns
     * @param title its title
     * @param summary a sentence about it, made for this backlog
     * @param issues how many issues show it
     * @param urgency how urgent they are together
     * @param evidence the most urgent issues that show it, each with the reason it counts
     */
    public Pattern {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        evidence = List.copyOf(evidence);
        if (evidence.size() < 2) {
            throw new IllegalArgumentException(
                    "A pattern (" + id + ") needs at least two issues as evidence, but got " + evidence.size() + ".");
        }
    }
}
