package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

/**
 * A warning about a backlog as a whole.
 *
 * @param text what it is, in a sentence
 * @param reason why it matters
 */
public record Notice(String text, String reason) {

    /**
     * Makes a notice.
     *
     * @param text what it is, in a sentence
     * @param reason why it matters
     */
    public Notice {
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
    }
}
