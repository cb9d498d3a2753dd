package dev.triage.model.report;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import java.util.Locale;

/** Which issues a report counts, by their state. */
public enum WantedState {
    /** Those that are not closed. */
    OPEN,
    /** Those that are closed. */
    CLOSED,
    /** All. */
    ALL;

    /**
     * {@return whether an issue with this decision is among them}
     *
     * @param issue the issue
     * @param decision the decision on it
     */
    public boolean takes(Issue issue, Decision decision) {
        return this == ALL || (this == CLOSED) == closed(issue, decision);
    }

    private static boolean closed(Issue issue, Decision decision) {
        Status status = issue.status();
        if (status != null && status.kind() == StatusKind.CLOSED) {
            return true;
        }
        for (Derivation derivation : decision.derived()) {
            if (derivation.gives(Input.STATUS) && derivation.value().equalsIgnoreCase(StatusKind.CLOSED.label())) {
                return true;
            }
        }
        return false;
    }

    /** Its name in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
