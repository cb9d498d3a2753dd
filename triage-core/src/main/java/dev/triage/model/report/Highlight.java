package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import java.io.Serializable;

/**
 * An issue in a list of a summary.
 *
 * @param issue its id
 * @param title its title
 * @param priority its priority
 * @param reason why it is in the list, in words
 */
public record Highlight(String issue, String title, Priority priority, String reason) implements Serializable {

    /** Makes a highlight. */
    public Highlight {
        requireNonNull(issue, "issue");
        requireNonNull(title, "title");
        requireNonNull(priority, "priority");
        requireNonNull(reason, "reason");
    }
}
