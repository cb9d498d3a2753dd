package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An issue in a list of a summary.
 *
 * @param issue its id
 * @param title its title
 * @param priority its priority
 * @param reason why it is in the list, in words
 * @param firstStep its first next step, which the issue states or a rule proposes; null if there is none
 */
public record Highlight(
        String issue,
        String title,
        Priority priority,
        String reason,
        @Nullable String firstStep) implements Serializable {

    /**
     * Makes a highlight without a next step.
     *
     * @param issue the id of the issue
     * @param title the title of the issue
     * @param priority its priority
     * @param reason why it is named, in words
     */
    public Highlight(String issue, String title, Priority priority, String reason) {
        this(issue, title, priority, reason, null);
    }

    /**
     * Makes a highlight.
     *
     * @param issue its id
     * @param title its title
     * @param priority its priority
     * @param reason why it is in the list, in words
     * @param firstStep its first next step, which the issue states or a rule proposes; null if there is none
     */
    public Highlight {
        requireNonNull(issue, "issue");
        requireNonNull(title, "title");
        requireNonNull(priority, "priority");
        requireNonNull(reason, "reason");
    }
}
