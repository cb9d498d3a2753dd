package dev.triage.cli;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Decision;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;

/**
 * An issue for which a person recommends a priority, and what the rules say of it.
 *
 * @param located the issue and where it stands
 * @param recommended what its document recommends
 * @param decision what the rules say
 */
record EvaluatedIssue(LocatedIssue located, RecommendedPriority recommended, Decision decision) {

    /** Makes an evaluated issue. */
    EvaluatedIssue {
        requireNonNull(located, "located");
        requireNonNull(recommended, "recommended");
        requireNonNull(decision, "decision");
    }

    /** What the document recommends. */
    Priority expected() {
        return recommended.priority();
    }

    /** What the rules say, whatever a person pinned. */
    Priority actual() {
        return decision.ruled();
    }

    /** How many levels lie between the two; 0 if they agree. */
    int distance() {
        return Agreement.distance(expected(), actual());
    }

    /** Whether the rules make it more urgent than is recommended. */
    boolean tooUrgent() {
        return actual().moreUrgentThan(expected());
    }

    /** Whether the rules make it less urgent than is recommended. */
    boolean tooMild() {
        return expected().moreUrgentThan(actual());
    }
}
