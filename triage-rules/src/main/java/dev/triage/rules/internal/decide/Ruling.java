package dev.triage.rules.internal.decide;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.failure.RuleFailures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the priority rules say of an assessment.
 *
 * @param ruled the priority by points, levels and bounds
 * @param pinned the priority that a person pinned, if a rule lets it stand
 * @param points the score
 * @param reasons the rules that counted
 */
public record Ruling(Priority ruled, @Nullable Priority pinned, int points, List<Reason> reasons) {

    /** Makes a ruling; the list is copied. */
    public Ruling {
        reasons = List.copyOf(reasons);
    }

    /**
     * Brings together what rules say.
     *
     * @param fired the rules that fired, in the order of the catalogue
     * @param points the score
     * @param wanted the priority that a person pinned, or null
     * @throws dev.triage.rules.source.RuleFailedException if none of the rules gives the score a priority
     */
    public static Ruling of(List<RuleDescription> fired, int points, @Nullable Priority wanted) {
        Priority moved = reached(fired, points).moreUrgentBy(levels(fired));
        Priority capped = moved;
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect.NeverAbove bound) {
                capped = Priority.lessUrgent(capped, bound.priority());
            }
        }
        // A floor protects users from harm, so it wins over a cap, which only protects plans.
        Priority ruled = capped;
        Priority exact = exact(fired);
        Priority pinned = null;
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect.NeverBelow bound) {
                ruled = Priority.moreUrgent(ruled, bound.priority());
            } else if (rule.effect() instanceof Effect.Pins) {
                pinned = wanted;
            }
        }
        List<Reason> reasons = new ArrayList<>(fired.size());
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect effect
                    && (exact == null ? counts(effect, moved, capped) : !bounds(effect))) {
                reasons.add(new Reason(rule.id(), rule.name(), effect, rule.reason(), rule.origin()));
            }
        }
        return new Ruling(exact == null ? ruled : exact, pinned, points, reasons);
    }

    private static Priority reached(List<RuleDescription> fired, int points) {
        Priority reached = null;
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect.Reaches reaches) {
                reached = reached == null ? reaches.priority() : Priority.moreUrgent(reached, reaches.priority());
            }
        }
        if (reached == null) {
            throw RuleFailures.incomplete("No rule gives a priority to a score of (" + points + ") points.");
        }
        return reached;
    }

    /** By how many levels the rules move the priority of the score, more urgent if positive. */
    private static int levels(List<RuleDescription> fired) {
        int levels = 0;
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect.Moves moves) {
                levels += moves.levels();
            }
        }
        return levels;
    }

    /** The most urgent exact outcome, which overrides levels and bounds; null if there is none. */
    private static @Nullable Priority exact(List<RuleDescription> fired) {
        Priority exact = null;
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect.Decides decides) {
                exact = exact == null ? decides.priority() : Priority.moreUrgent(exact, decides.priority());
            }
        }
        return exact;
    }

    private static boolean bounds(Effect effect) {
        return effect instanceof Effect.NeverAbove || effect instanceof Effect.NeverBelow;
    }

    /** A bound that is kept anyway did not count, and would only distract from what did. */
    private static boolean counts(Effect effect, Priority moved, Priority capped) {
        if (effect instanceof Effect.NeverAbove bound) {
            return moved.moreUrgentThan(bound.priority());
        }
        if (effect instanceof Effect.NeverBelow bound) {
            return bound.priority().moreUrgentThan(capped);
        }
        return true;
    }
}
