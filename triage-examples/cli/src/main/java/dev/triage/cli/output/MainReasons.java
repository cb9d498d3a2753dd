package dev.triage.cli.output;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Reason;

/** Puts the main reasons of a decision into words. */
public final class MainReasons {

    private MainReasons() {}

    /** Such as "Affects many users (+6)". */
    public static String text(Reason reason) {
        return text(reason.rule(), reason.effect());
    }

    /**
     * The same in the words of a team.
     *
     * @param levels what the team calls the priorities
     */
    public static String text(Reason reason, LevelNames levels) {
        return Layout.oneLine(reason.rule()) + " (" + reason.effect().text(levels) + ")";
    }

    /** Such as "Affects many users (+6)". */
    public static String text(String rule, Effect effect) {
        return Layout.oneLine(rule) + " (" + effect.text() + ")";
    }
}
