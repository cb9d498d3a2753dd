package dev.triage.rules.internal.signal;

import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import org.jspecify.annotations.Nullable;

/** Finds out whether the status of an issue is stated. */
public final class StatedStatus {

    private StatedStatus() {}

    /**
     * The stated status, or null. An issue in a tracker is open until it is closed, so that alone states
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
