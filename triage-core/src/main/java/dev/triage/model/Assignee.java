package dev.triage.model;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who could take an issue, and why.
 *
 * @param name how the person or team is called; never blank
 * @param reason why they fit, empty if nobody said
 */
public record Assignee(String name, String reason) {

    /** Makes an assignee. */
    public Assignee {
        requireNonNull(reason, "reason");
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("An assignee needs a name, but got a blank one.");
        }
    }

    @Override
    public String toString() {
        return reason.isEmpty() ? name : name + " (" + reason + ")";
    }
}
