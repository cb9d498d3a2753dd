package dev.triage.cli.output;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.DecisionSteps;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Reason;
import java.util.List;

/** Puts into words what levels and bounds make of the score of a decision. */
public final class ScoreText {

    private ScoreText() {}

    /** The rules that move the priority by levels. */
    public static List<Reason> moves(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Moves)
                .toList();
    }

    /** What the levels up and down change, as a sentence; empty if there are none. */
    public static String movesText(Decision decision, LevelNames levels) {
        Priority reached = DecisionSteps.reached(decision);
        Priority moved = DecisionSteps.moved(decision);
        if (reached == null || moved == null || moves(decision).isEmpty()) {
            return "";
        }
        return reached == moved
                ? "The levels change nothing: the score already gives " + levels.name(reached) + "."
                : "The levels give " + levels.name(moved) + "; the score alone gives " + levels.name(reached) + ".";
    }

    /** The rules that give a lower or upper bound, or an exact outcome, and the tables that wait for an input. */
    public static List<Reason> bounds(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.NeverBelow
                        || reason.effect() instanceof Effect.NeverAbove
                        || reason.effect() instanceof Effect.Decides
                        || reason.effect() instanceof Effect.Waits)
                .toList();
    }

    /** What the bounds change, as a sentence. */
    public static String boundsText(Decision decision, LevelNames levels) {
        Priority moved = DecisionSteps.moved(decision);
        String ruled = levels.name(decision.ruled());
        String without = moves(decision).isEmpty() ? "the score alone gives " : "the score and the levels give ";
        boolean exact = bounds(decision).stream().anyMatch(reason -> reason.effect() instanceof Effect.Decides);
        if (moved == null || (moved == decision.ruled() && !exact)) {
            return "The bounds change nothing: " + without.replace("alone", "already") + ruled + ".";
        }
        return (exact ? "The exact outcome gives " : "The bounds give ") + ruled + "; " + without + levels.name(moved)
                + ".";
    }
}
