package dev.triage.cli.command;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import java.util.Locale;

/** Which issues are counted and printed. */
public enum State {
    OPEN,
    CLOSED,
    ALL;

    /** Whether an issue with this decision is among them. */
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

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads it on the command line. */
    public static final class Name extends FormatName<State> {
        /** Made by the command line. */
        public Name() {
            super(State.class);
        }
    }
}
