package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Labelled;
import dev.triage.model.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding about the links between the issues of a backlog.
 *
 * @param kind what it is
 * @param issues the ids of the issues: for a blocker, the blocker and then the issues that it blocks; for a chain and a
 *     cycle, each issue and then the issue that it is blocked by
 * @param deserved the priority that a blocker needs, or null for the other kinds
 * @param text what it is, in a sentence
 * @param reason why it matters
 */
public record Dependency(
        Kind kind, List<String> issues, @Nullable Priority deserved, String text, String reason) {

    /**
     * Makes a dependency; the list is copied.
     *
     * @param kind what it is
     * @param issues the ids of the issues
     * @param deserved the priority that a blocker needs, or null for the other kinds
     * @param text what it is, in a sentence
     * @param reason why it matters
     */
    public Dependency {
        requireNonNull(kind, "kind");
        issues = List.copyOf(issues);
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
    }

    /** The kinds of findings about links. */
    public enum Kind implements Labelled {
        /** An issue is less urgent than an issue that it blocks. */
        UNDERRATED_BLOCKER("underrated blocker"),
        /** Three or more issues block each other in a chain. */
        CHAIN("chain"),
        /** Issues block each other in a cycle. */
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
