package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A recommended change of the process, which prevents further issues of the same kind.
 *
 * @param title what to do, in a few words
 * @param answers the ids of the patterns that it addresses; at least one
 * @param issues the ids of the issues behind these patterns
 * @param why how it prevents further issues
 * @param firstStep the first step
 */
public record Recommendation(String title, List<String> answers, List<String> issues, String why, String firstStep) {

    /**
     * Makes a recommendation; the lists are copied.
     *
     * @param title what to do, in a few words
     * @param answers the ids of the patterns that it addresses
     * @param issues the ids of the issues behind these patterns
     * @param why how it prevents further issues
     * @param firstStep the first step
     */
    public Recommendation {
        requireNonNull(title, "title");
        answers = List.copyOf(answers);
        issues = List.copyOf(issues);
        requireNonNull(why, "why");
        requireNonNull(firstStep, "firstStep");
        if (answers.isEmpty()) {
            throw new IllegalArgumentException(
                    "The recommendation (" + title + ") needs at least one pattern that it answers.");
        }
    }
}
