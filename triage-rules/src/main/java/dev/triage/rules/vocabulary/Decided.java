package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;

/**
 * The priority of an issue, for rules that run later.
 *
 * @param priority the priority by rules or by pin
 */
public record Decided(Priority priority) {

    /** Makes the fact. */
    public Decided {
        requireNonNull(priority, "priority");
    }

    /** Whether the issue is this urgent or more. */
    public boolean atLeast(Priority other) {
        return !other.moreUrgentThan(priority);
    }

    /** Whether the issue is less urgent than this. */
    public boolean below(Priority other) {
        return other.moreUrgentThan(priority);
    }
}
