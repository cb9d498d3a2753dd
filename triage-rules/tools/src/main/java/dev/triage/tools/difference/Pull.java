package dev.triage.tools.difference;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a priority moved, and what pulls there. Immutable.
 *
 * @param from the priority before
 * @param to the priority after
 * @param bySum whether the priority of the score moved in this direction, too
 * @param againstSum whether the priority of the score moved in the other direction
 * @param byOthers whether a rule that is not changed pulls there, because it counts only now or no longer
 */
record Pull(Priority from, Priority to, boolean bySum, boolean againstSum, boolean byOthers) {

    /** The move of a priority. */
    static Pull of(Counted before, Counted after, boolean byOthers) {
        Priority from = before.priority();
        Priority to = after.priority();
        Priority was = before.reached();
        Priority is = after.reached();
        boolean moved = was != is;
        boolean bySum = moved;
        if (was != null && is != null) {
            bySum = to.moreUrgentThan(from) ? is.moreUrgentThan(was) : was.moreUrgentThan(is);
        }
        return new Pull(from, to, bySum, moved && !bySum, byOthers);
    }

    private boolean up() {
        return to.moreUrgentThan(from);
    }

    /**
     * Whether a change pulls in this direction.
     *
     * @param was the rule before, or null if it did not count
     * @param is the rule after, or null if it does not count
     */
    boolean by(@Nullable RuleDescription was, @Nullable RuleDescription is) {
        if (was == null || is == null) {
            return perhaps(was, is);
        }
        RuleEffect once = was.effect();
        RuleEffect now = is.effect();
        if (once instanceof Effect.Points some && now instanceof Effect.Points others) {
            return bySum && (up() ? others.points() > some.points() : others.points() < some.points());
        }
        if (once instanceof Effect.Moves some && now instanceof Effect.Moves others) {
            return up() ? others.levels() > some.levels() : others.levels() < some.levels();
        }
        Priority some = bound(once);
        Priority others = bound(now);
        if (some != null && others != null && once.getClass() == now.getClass()) {
            return up() ? others.moreUrgentThan(some) : some.moreUrgentThan(others);
        }
        boolean decisive = (now instanceof Effect.Decides && now(now)) || (some == from && once(once));
        boolean keeps = some != null && !(once instanceof Effect.NeverAbove && to.moreUrgentThan(some));
        boolean back = back(now, !up()) || (!keeps && back(once, up()));
        return decisive || ((once.getClass() == now.getClass() || !back) && perhaps(was, is));
    }

    /**
     * Whether a change may pull in this direction: one kind of effect takes the place of another, and if one of them pulls there and the
     * other one back, they cannot be weighed against each other.
     *
     * @param was the rule before, or null if it did not count
     * @param is the rule after, or null if it does not count
     */
    boolean perhaps(@Nullable RuleDescription was, @Nullable RuleDescription is) {
        return (is != null && now(is.effect())) || (was != null && once(was.effect()));
    }

    private boolean now(RuleEffect effect) {
        return effect instanceof Effect.Decides decides ? (decides.priority() == to) : there(effect, up());
    }

    private boolean once(RuleEffect effect) {
        return effect instanceof Effect.Decides decides ? decides.priority() == from : there(effect, !up());
    }

    private boolean there(RuleEffect effect, boolean urgent) {
        if (effect instanceof CatalogueEffect.Assumes) {
            return byOthers; // what is assumed is what other rules ask for
        }
        return (bySum || !sums(effect)) && pulls(effect, urgent);
    }

    private boolean back(RuleEffect effect, boolean urgent) {
        boolean either = effect instanceof CatalogueEffect.Assumes || effect instanceof Effect.Decides;
        return !either && (againstSum || !sums(effect)) && pulls(effect, urgent);
    }

    private static boolean sums(RuleEffect effect) {
        return effect instanceof Effect.Points || effect instanceof Effect.Reaches;
    }

    /** Whether an effect makes an issue more urgent, or less; to decide exactly can do both. */
    static boolean pulls(RuleEffect effect, boolean up) {
        if (effect instanceof Effect.Points points) {
            return up ? points.points() > 0 : points.points() < 0;
        }
        if (effect instanceof Effect.NeverBelow || effect instanceof Effect.NeverAbove) {
            return up == effect instanceof Effect.NeverBelow;
        }
        return !(effect instanceof Effect.Moves moves) || (up ? moves.levels() > 0 : moves.levels() < 0);
    }

    private static @Nullable Priority bound(RuleEffect effect) {
        if (effect instanceof Effect.NeverBelow floor) {
            return floor.priority();
        }
        if (effect instanceof Effect.NeverAbove cap) {
            return cap.priority();
        }
        return effect instanceof Effect.Decides decides ? decides.priority() : null;
    }
}
