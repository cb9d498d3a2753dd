package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

/**
 * A proposal of the rules for something that the source does not state: a next step or an assignee.
 *
 * @param text what is proposed
 * @param reason why
 */
public record Suggestion(String text, String reason) {

    /**
     * Makes a suggestion.
     *
     * @param text what is proposed
     * @param reason why
     */
    public Suggestion {
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
    }
}
