package dev.triage.cli.diff;

import dev.triage.cli.command.FormatName;
import dev.triage.model.Priority;
import dev.triage.tools.difference.Moves;
import java.util.Locale;

/** The condition for exit code 1. */
enum FailOn {
    /** No condition. */
    NEVER,
    /** A priority changes. */
    ANY,
    /** A priority becomes more urgent. */
    UP,
    /** A priority becomes less urgent. */
    DOWN,
    /** A priority becomes P0. */
    P0,
    /** More priorities than before are P0 or P1. */
    INFLATION;

    @Override
    public String toString() {
        return this == P0 ? name() : name().toLowerCase(Locale.ROOT);
    }

    /** Whether the condition is met. */
    boolean applies(Moves moves) {
        return switch (this) {
            case NEVER -> false;
            case ANY -> moves.moved() > 0;
            case UP -> moves.up() > 0;
            case DOWN -> moves.down() > 0;
            case P0 -> moves.after(Priority.P0) > moves.count(Priority.P0, Priority.P0);
            case INFLATION -> moves.urgentAfter() > moves.urgentBefore();
        };
    }

    static final class Name extends FormatName<FailOn> {
        Name() {
            super(FailOn.class);
        }
    }
}
