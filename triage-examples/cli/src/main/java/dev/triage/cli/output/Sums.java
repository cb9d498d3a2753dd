package dev.triage.cli.output;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Reason;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from a decision the priority of the score alone, and what levels up and down make of it. */
public final class Sums {

    private Sums() {}

    /** The rules that move the priority by levels. */
    public static List<Reason> moves(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Moves)
                .toList();
    }

    /** The priority before bounds: that of the score, moved by levels; null if no reason gives it. */
    public static @Nullable Priority moved(Decision decision) {
        Priority reached = reached(decision);
        int levels = 0;
        for (Reason reason : moves(decision)) {
            levels += ((Effect.Moves) reason.effect()).levels();
        }
        return reached == null ? null : reached.moreUrgentBy(levels);
    }

    /** What the levels up and down change, as a sentence; empty if there are none. */
    public static String movesText(Decision decision, LevelNames levels) {
        Priority reached = reached(decision);
        Priority moved = moved(decision);
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
        Priority moved = moved(decision);
        String without = moves(decision).isEmpty() ? "the score alone gives " : "the score and the levels give ";
        boolean decided = bounds(decision).stream().anyMatch(reason -> reason.effect() instanceof Effect.Decides);
        if (decided) {
            return "The exact outcome gives " + levels.name(decision.ruled()) + "; " + without
                    + (moved == null ? "nothing" : levels.name(moved)) + ".";
        }
        return moved == null || moved == decision.ruled()
                ? "The bounds change nothing: " + without.replace("alone", "already") + levels.name(decision.ruled())
                        + "."
                : "The bounds give " + levels.name(decision.ruled()) + "; " + without
                        + (moved == null ? "nothing" : levels.name(moved)) + ".";
    }

    /** The priority of the score alone; null if no reason gives it. */
    public static @Nullable Priority reached(Decision decision) {
        return decision.reasons().stream()
                .map(Reason::effect)
                .filter(Effect.Reaches.class::isInstance)
                .map(effect -> ((Effect.Reaches) effect).priority())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
