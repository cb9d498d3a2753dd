package dev.triage.rules.internal;

import dev.triage.model.Priority;
import dev.triage.model.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the priority rules say of an assessment.
 *
 * @param ruled the priority by points and bounds
 * @param pinned the priority that a person pinned, if a rule lets it stand
 * @param points the sum
 * @param reasons the rules that counted
 */
public record Ruling(Priority ruled, @Nullable Priority pinned, int points, List<Reason> reasons) {

    /** Makes a ruling; the list is copied. */
    public Ruling {
        reasons = List.copyOf(reasons);
    }
}
