package dev.triage.model.decision;

import dev.triage.model.Priority;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps from the score of a decision to its priority, and the reasons that matter most. Has no state.
 *
 * <pre>{@code
 * for (Reason reason : DecisionSteps.mainReasons(decision, 3)) {
 *     text.append(reason.rule());
 * }
 * }</pre>
 */
public final class DecisionSteps {

    /** More than any points. */
    private static final int LEVELS = Integer.MAX_VALUE - 1;

    private DecisionSteps() {}

    /**
     * {@return the priority of the score alone; null if no reason gives it}
     *
     * @param decision the decision
     */
    public static @Nullable Priority reached(Decision decision) {
        return decision.reasons().stream()
                .map(Reason::effect)
                .filter(Effect.Reaches.class::isInstance)
                .map(effect -> ((Effect.Reaches) effect).priority())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * {@return the priority before bounds: that of the score, moved by levels; null if no reason gives it}
     *
     * @param decision the decision
     */
    public static @Nullable Priority moved(Decision decision) {
        Priority reached = reached(decision);
        int levels = 0;
        for (Reason reason : decision.reasons()) {
            levels += reason.effect() instanceof Effect.Moves moves ? moves.levels() : 0;
        }
        return reached == null ? null : reached.moreUrgentBy(levels);
    }

    /**
     * {@return the main reasons: an exact outcome and bounds that override the score, then levels up or down, then the
     * largest points}
     *
     * @param decision the decision
     * @param most the most reasons
     */
    public static List<Reason> mainReasons(Decision decision, int most) {
        return decision.reasons().stream()
                .filter(reason -> strength(reason.effect(), decision) > 0)
                .sorted(Comparator.comparingInt((Reason reason) -> -strength(reason.effect(), decision)))
                .limit(most)
                .toList();
    }

    private static int strength(Effect effect, Decision decision) {
        if (effect instanceof Effect.Points points) {
            return Math.abs(points.points());
        }
        if (effect instanceof Effect.Moves) {
            return moved(decision) == reached(decision) ? 0 : LEVELS;
        }
        if (effect instanceof Effect.Decides decides && decides.priority() == decision.ruled()) {
            return Integer.MAX_VALUE;
        }
        boolean binding = (effect instanceof Effect.NeverBelow floor && floor.priority() == decision.ruled())
                || (effect instanceof Effect.NeverAbove cap && cap.priority() == decision.ruled());
        return binding && moved(decision) != decision.ruled() ? Integer.MAX_VALUE : 0;
    }
}
