package dev.triage.tools.evaluation;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.decision.Decision;

/**
 * An issue for which a person recommends a priority, and what the rules say of it. Immutable.
 *
 * @param located the issue and where it stands
 * @param recommended what its document recommends
 * @param decision what the rules say
 */
public record EvaluatedIssue(LocatedIssue located, RecommendedPriority recommended, Decision decision) {

    /**
     * Makes an evaluated issue.
     *
     * @param located the issue and where it stands
     * @param recommended what its document recommends
     * @param decision what the rules say
     */
    public EvaluatedIssue {
        requireNonNull(located, "located");
        requireNonNull(recommended, "recommended");
        requireNonNull(decision, "decision");
    }

    /** {@return what the document recommends} */
    public Priority expected() {
        return recommended.priority();
    }

    /** {@return the priority of the rules, without a pin} */
    public Priority actual() {
        return decision.ruled();
    }

    /** {@return how many levels lie between the two; 0 if they agree} */
    public int distance() {
        return Agreement.distance(expected(), actual());
    }

    /** {@return whether the rules make it more urgent than is recommended} */
    public boolean tooUrgent() {
        return actual().moreUrgentThan(expected());
    }

    /** {@return whether the rules make it less urgent than is recommended} */
    public boolean tooMild() {
        return expected().moreUrgentThan(actual());
    }
}
