package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

/**
 * Something that the source left out and the rules propose: a next step, or somebody who could take an issue.
 *
 * @param text what is proposed
 * @param reason why
 */
public record Suggestion(String text, String reason) {

    /** Makes a suggestion. */
    public Suggestion {
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
    }
}
