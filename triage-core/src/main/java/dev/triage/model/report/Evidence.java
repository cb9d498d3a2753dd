package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * An issue that is evidence of a finding.
 *
 * @param issue the id of the issue
 * @param reason why it counts, in words
 */
public record Evidence(String issue, String reason) implements Serializable {

    /**
     * Makes evidence.
     *
     * @param issue the id of the issue
     * @param reason why it counts, in words
     */
    public Evidence {
        requireNonNull(issue, "issue");
        requireNonNull(reason, "reason");
    }
}
