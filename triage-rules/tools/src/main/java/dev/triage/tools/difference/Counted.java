package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.tools.internal.check.difference.Ruled;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counted for a priority.
 *
 * @param priority the priority
 * @param points the score
 * @param reasons the rules that counted
 * @param assumed what was assumed
 * @param derived what words stand for
 */
record Counted(
        Priority priority, int points, List<Reason> reasons, List<Assumption> assumed, List<Derivation> derived) {

    Counted {
        requireNonNull(priority, "priority");
        reasons = List.copyOf(reasons);
        assumed = List.copyOf(assumed);
        derived = List.copyOf(derived);
    }

    /** Of an issue. */
    static Counted of(Decision decision) {
        return new Counted(
                decision.priority(), decision.points(), decision.reasons(), decision.assumed(), decision.derived());
    }

    /** Of a combination of inputs, which has no words. */
    static Counted of(Ruled ruled) {
        return new Counted(ruled.priority(), ruled.points(), ruled.reasons(), ruled.assumed(), List.of());
    }

    /** The priority that the points reached, before bounds; null if no reason says so. */
    @Nullable
    Priority reached() {
        Priority reached = null;
        for (Reason reason : reasons) {
            if (reason.effect() instanceof Effect.Reaches reaches
                    && (reached == null || reaches.priority().moreUrgentThan(reached))) {
                reached = reaches.priority();
            }
        }
        return reached;
    }

    /** The names of the rules that counted or assumed something. */
    Set<String> rules() {
        Set<String> rules = new HashSet<>();
        reasons.forEach(reason -> rules.add(reason.rule()));
        assumed.forEach(assumption -> rules.add(assumption.rule()));
        return rules;
    }
}
