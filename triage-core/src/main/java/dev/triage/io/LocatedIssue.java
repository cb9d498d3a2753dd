package dev.triage.io;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;

/**
 * An issue and its place in a document.
 *
 * @param issue the issue
 * @param document the document that it was read from
 * @param line the line where it begins, from 1
 */
public record LocatedIssue(Issue issue, String document, int line) {

    /**
     * Makes a located issue.
     *
     * @param issue the issue
     * @param document the document that it was read from
     * @param line the line where it begins, from 1
     */
    public LocatedIssue {
        requireNonNull(issue, "issue");
        requireNonNull(document, "document");
        if (line < 1) {
            throw new IllegalArgumentException("The line (" + line + ") is not valid: expected 1 or more.");
        }
    }
}
