package dev.triage.cli.command;

import dev.triage.model.report.WantedState;

/** Reads on the command line which issues are wanted. */
public final class WantedStateName extends FormatName<WantedState> {
    /** Made by the command line. */
    public WantedStateName() {
        super(WantedState.class);
    }
}
