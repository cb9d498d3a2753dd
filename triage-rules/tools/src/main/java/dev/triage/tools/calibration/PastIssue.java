package dev.triage.tools.calibration;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.Priority;

/**
 * An issue of the past, with the priority that people gave it. Immutable.
 *
 * @param document where it comes from; issues of one document are never split in a cross-validation
 * @param issue the issue, without anything that states the priority
 * @param priority the priority that people gave it
 */
public record PastIssue(String document, Issue issue, Priority priority) {

    /**
     * Makes it.
     *
     * @param document where it comes from
     * @param issue the issue, without anything that states the priority
     * @param priority the priority that people gave it
     */
    public PastIssue {
        requireNonNull(document, "document");
        requireNonNull(issue, "issue");
        requireNonNull(priority, "priority");
    }
}
