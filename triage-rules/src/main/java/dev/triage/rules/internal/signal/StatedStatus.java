package dev.triage.rules.internal.signal;

import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import org.jspecify.annotations.Nullable;

/** Finds out whether anybody stated how far an issue has come. */
public final class StatedStatus {

    private StatedStatus() {}

    /**
     * The status that somebody stated, or null. What a tracker has is open until somebody closes it, so that alone states
     * nothing.
     */
    public static @Nullable StatusKind of(Issue issue) {
        Status status = issue.status();
        if (status == null || status.kind() == StatusKind.UNCLEAR) {
            return null;
        }
        boolean onlyTracked =
                status.kind() == StatusKind.OPEN && !issue.tracked().equals(Tracked.nothing());
        return onlyTracked ? null : status.kind();
    }
}
