package dev.triage.rules.internal;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import java.io.Serializable;

/**
 * That a more urgent issue waits for a less urgent one, directly or through others.
 *
 * @param blocker the id of the issue that is waited for
 * @param blockerPriority its priority
 * @param blocked the id of the most urgent issue that waits for it
 * @param blockedPriority that one's priority, more urgent than the blocker's
 */
public record Blocking(String blocker, Priority blockerPriority, String blocked, Priority blockedPriority)
        implements Serializable {

    /** Makes a blocking. */
    public Blocking {
        requireNonNull(blocker, "blocker");
        requireNonNull(blockerPriority, "blockerPriority");
        requireNonNull(blocked, "blocked");
        requireNonNull(blockedPriority, "blockedPriority");
    }
}
