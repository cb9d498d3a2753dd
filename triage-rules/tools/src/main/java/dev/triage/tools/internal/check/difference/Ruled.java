package dev.triage.tools.internal.check.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Reason;
import java.util.List;

/**
 * What rules say of a combination of inputs.
 *
 * @param priority the priority, without a pin
 * @param points the score
 * @param reasons the rules that counted
 * @param assumed the assumptions that differ from those of the other rules
 */
public record Ruled(Priority priority, int points, List<Reason> reasons, List<Assumption> assumed) {

    /** Makes it; the lists are copied. */
    public Ruled {
        requireNonNull(priority, "priority");
        reasons = List.copyOf(reasons);
        assumed = List.copyOf(assumed);
    }
}
