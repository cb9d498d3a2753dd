package dev.triage.rules.vocabulary.backlog;

import static java.util.Objects.requireNonNull;

/**
 * A pattern that could be reported, beside all others.
 *
 * @param pattern the id of the pattern
 * @param rank its place among the candidates, from 1 for the one that stands out most
 * @param margin how far it stands out beyond what it needs; negative if it does not
 */
public record Candidate(String pattern, int rank, double margin) {

    /**
     * Makes the fact.
     *
     * @param pattern the id of the pattern
     * @param rank its place among the candidates, from 1 for the one that stands out most
     * @param margin how far it stands out beyond what it needs
     */
    public Candidate {
        requireNonNull(pattern, "pattern");
    }
}
