package dev.triage.tools.calibration;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import java.util.Map;
import java.util.Set;

/**
 * What the rules see of a past issue.
 *
 * @param past the issue
 * @param rules the rules with points that count, by their place among all
 * @param other the points that are not calibrated
 * @param terms its terms, with their spellings
 * @param adjustment what moves or bounds the priority of its score
 * @param before what the rules decide now
 */
@SuppressWarnings("ArrayRecordComponent")
record Observation(
        PastIssue past, int[] rules, int other, Map<Term, Set<String>> terms, Adjustment adjustment, Priority before) {

    Priority expected() {
        return past.priority();
    }

    Issue issue() {
        return past.issue();
    }

    /** How urgent people say it is: 4 for P0 to 0 for P4. */
    int urgency() {
        return Priority.P4.compareTo(past.priority());
    }
}
