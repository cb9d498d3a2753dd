package dev.triage.cli.output;

import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Reason;
import java.util.Comparator;
import java.util.List;

/** The main reasons of a decision: bounds that override the score, then levels up or down, then the largest points. */
public final class MainReasons {

    /** More than any points. */
    private static final int LEVELS = Integer.MAX_VALUE - 1;

    private MainReasons() {}

    /** The strongest reasons, up to a maximum number. */
    public static List<Reason> of(Decision decision, int most) {
        return decision.reasons().stream()
                .filter(reason -> strength(reason.effect(), decision) > 0)
                .sorted(Comparator.comparingInt((Reason reason) -> -strength(reason.effect(), decision)))
                .limit(most)
                .toList();
    }

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

    private static int strength(Effect effect, Decision decision) {
        if (effect instanceof Effect.Points points) {
            return Math.abs(points.points());
        }
        if (effect instanceof Effect.Moves) {
            return Sums.moved(decision) == Sums.reached(decision) ? 0 : LEVELS;
        }
        if (effect instanceof Effect.Decides decides && decides.priority() == decision.ruled()) {
            return Integer.MAX_VALUE;
        }
        boolean binding = (effect instanceof Effect.NeverBelow floor && floor.priority() == decision.ruled())
                || (effect instanceof Effect.NeverAbove cap && cap.priority() == decision.ruled());
        return binding && Sums.moved(decision) != decision.ruled() ? Integer.MAX_VALUE : 0;
    }
}
