package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A change of how the work is done, that would keep the next issues of a kind from coming up.
 *
 * @param title what to do, in a few words
 * @param answers the ids of the patterns that it answers; at least one
 * @param issues the ids of the issues behind these patterns
 * @param why how it would keep the next ones from coming up
 * @param firstStep what to begin with
 */
public record Recommendation(String title, List<String> answers, List<String> issues, String why, String firstStep) {

    /** Makes a recommendation; the lists are copied. */
    public Recommendation {
        requireNonNull(title, "title");
        answers = List.copyOf(answers);
        issues = List.copyOf(issues);
        requireNonNull(why, "why");
        requireNonNull(firstStep, "firstStep");
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("The recommendation (" + title + ") answers no pattern.");
        }
    }
}
