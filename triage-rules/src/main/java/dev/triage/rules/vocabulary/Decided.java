package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;

/**
 * The priority of an issue, for rules that run later.
 *
 * @param priority the priority by rules or by pin
 */
public record Decided(Priority priority) {

    /**
     * Makes the fact.
     *
     * @param priority the priority by rules or by pin
     */
    public Decided {
        requireNonNull(priority, "priority");
    }

    /**
     * {@return whether the issue is this urgent or more}
     *
     * @param other the priority to compare with
     */
    public boolean atLeast(Priority other) {
        return !other.moreUrgentThan(priority);
    }

    /**
     * {@return whether the issue is less urgent than this}
     *
     * @param other the priority to compare with
     */
    public boolean below(Priority other) {
        return other.moreUrgentThan(priority);
    }
}
