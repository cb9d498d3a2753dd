package dev.triage.benchmarks.contender;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.util.ArrayList;
import java.util.List;

/** Makes a decision from the fired rules, for engines that only return these. */
final class FiredRules {

    private FiredRules() {}

    /**
     * Makes the decision.
     *
     * @param issue the issue
     * @param worksheet its inputs
     * @param points the score
     * @param fired all rules that fired, in the order of the catalogue
     * @param rules the name of the rules
     */
    static Decision decision(Issue issue, Worksheet worksheet, int points, List<Reason> fired, String rules) {
        Priority reached = Priority.P4;
        for (Reason reason : fired) {
            if (reason.effect() instanceof Effect.Reaches reaches) {
                reached = reaches.priority();
            }
        }
        Priority capped = reached;
        for (Reason reason : fired) {
            if (reason.effect() instanceof Effect.NeverAbove bound) {
                capped = Priority.lessUrgent(capped, bound.priority());
            }
        }
        Priority ruled = capped;
        Priority pinned = null;
        List<Reason> counted = new ArrayList<>(fired.size());
        for (Reason reason : fired) {
            boolean counts = true;
            if (reason.effect() instanceof Effect.NeverAbove bound) {
                counts = reached.moreUrgentThan(bound.priority());
            } else if (reason.effect() instanceof Effect.NeverBelow bound) {
                counts = bound.priority().moreUrgentThan(capped);
                ruled = Priority.moreUrgent(ruled, bound.priority());
            } else if (reason.effect() instanceof Effect.Pins) {
                pinned = issue.pinnedPriority();
            }
            if (counts) {
                counted.add(reason);
            }
        }
        return new Decision(
                issue.id(),
                issue.title(),
                pinned == null ? ruled : pinned,
                pinned,
                ruled,
                points,
                counted,
                worksheet.assumed(),
                List.of(),
                worksheet.uncertain(),
                List.of(),
                rules);
    }
}
