package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Labelled;
import dev.triage.model.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that follows from the links between the issues of a backlog.
 *
 * @param kind what it is
 * @param issues the ids of the issues: for a blocker first it and then what it blocks; for a chain and a cycle from what
 *     waits to what it waits for
 * @param deserved the priority that a blocker deserves, or null for the other kinds
 * @param text what it is, in a sentence
 * @param reason why it matters
 */
public record Dependency(
        Kind kind, List<String> issues, @Nullable Priority deserved, String text, String reason) {

    /** Makes a dependency; the list is copied. */
    public Dependency {
        requireNonNull(kind, "kind");
        issues = List.copyOf(issues);
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
    }

    /** What follows from links. */
    public enum Kind implements Labelled {
        /** An issue is less urgent than one that waits for it. */
        UNDERRATED_BLOCKER("underrated blocker"),
        /** Three issues or more wait for each other in a row. */
        CHAIN("chain"),
        /** Issues wait for each other in a circle. */
        CYCLE("cycle");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
