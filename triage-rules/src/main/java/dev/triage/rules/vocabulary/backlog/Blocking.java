package dev.triage.rules.vocabulary.backlog;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;

/**
 * That an open issue is less urgent than another one that waits for it.
 *
 * @param blocker the id of what is waited for
 * @param blockerPriority its priority
 * @param blocked the id of the most urgent issue that waits for it
 * @param blockedPriority the priority of that
 */
public record Blocking(String blocker, Priority blockerPriority, String blocked, Priority blockedPriority) {

    /** Makes the fact. */
    public Blocking {
        requireNonNull(blocker, "blocker");
        requireNonNull(blockerPriority, "blockerPriority");
        requireNonNull(blocked, "blocked");
        requireNonNull(blockedPriority, "blockedPriority");
    }
}
