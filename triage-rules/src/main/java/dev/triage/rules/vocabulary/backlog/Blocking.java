package dev.triage.rules.vocabulary.backlog;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;

/**
 * An open issue that is less urgent than an issue that it blocks.
 *
 * @param blocker the id of the blocker
 * @param blockerPriority its priority
 * @param blocked the id of the most urgent issue that is blocked by it
 * @param blockedPriority the priority of the blocked issue
 */
public record Blocking(String blocker, Priority blockerPriority, String blocked, Priority blockedPriority) {

    /**
     * Makes the fact.
     *
     * @param blocker the id of the blocker
     * @param blockerPriority its priority
     * @param blocked the id of the most urgent issue that is blocked by it
     * @param blockedPriority the priority of the blocked issue
     */
    public Blocking {
        requireNonNull(blocker, "blocker");
        requireNonNull(blockerPriority, "blockerPriority");
        requireNonNull(blocked, "blocked");
        requireNonNull(blockedPriority, "blockedPriority");
    }
}
