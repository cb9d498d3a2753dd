package dev.triage.tools.calibration;

import dev.triage.model.Priority;

/**
 * What rules do to the priority that a score gives.
 *
 * @param levels by how many levels they move it, more urgent if positive
 * @param floor the most urgent floor
 * @param cap the least urgent cap
 */
record Adjustment(int levels, Priority floor, Priority cap) {

    Priority of(Priority reached) {
        return Priority.moreUrgent(Priority.lessUrgent(reached.moreUrgentBy(levels), cap), floor);
    }
}
