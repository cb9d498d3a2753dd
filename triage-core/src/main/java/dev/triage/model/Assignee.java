package dev.triage.model;

import static java.util.Objects.requireNonNull;

/**
 * A potential assignee of an issue, and the reason.
 *
 * @param name the name of the person or team; never blank
 * @param reason why they are suitable; empty if not stated
 */
public record Assignee(String name, String reason) {

    /**
     * Makes an assignee.
     *
     * @param name the name of the person or team
     * @param reason why they are suitable
     */
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
