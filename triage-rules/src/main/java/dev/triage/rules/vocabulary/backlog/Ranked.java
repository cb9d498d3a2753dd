package dev.triage.rules.vocabulary.backlog;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;

/**
 * An issue that could be named among the most urgent.
 *
 * @param rank its place in the order of urgency, from 1
 * @param priority its priority
 */
public record Ranked(int rank, Priority priority) {

    /**
     * Makes the fact.
     *
     * @param rank its place in the order of urgency, from 1
     * @param priority its priority
     */
    public Ranked {
        requireNonNull(priority, "priority");
    }
}
