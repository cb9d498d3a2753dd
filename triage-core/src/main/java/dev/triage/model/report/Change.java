package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Labelled;
import dev.triage.model.Priority;
import dev.triage.model.decision.LevelNames;
import org.jspecify.annotations.Nullable;

/**
 * What changed about an issue since an earlier report.
 *
 * @param kind what changed
 * @param issue its id
 * @param title its title
 * @param before its priority in the earlier report, or null if it was not there
 * @param after its priority now, or null if it is gone
 * @param reason why its priority is another one; empty if it has the same one, or if there is only one
 */
public record Change(
        Kind kind,
        String issue,
        String title,
        @Nullable Priority before,
        @Nullable Priority after,
        String reason) {

    /** What can change, in the order of a report. */
    public enum Kind implements Labelled {
        /** It became more urgent. */
        MORE_URGENT("more urgent"),
        /** It became less urgent. */
        LESS_URGENT("less urgent"),
        /** It was not there before. */
        NEW("new"),
        /** It was closed, and is not any more. */
        REOPENED("reopened"),
        /** It was closed meanwhile. */
        CLOSED("closed"),
        /** It is not there any more. */
        GONE("gone");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** {@return whether the earlier report has such an issue, so that it has a priority from then} */
        public boolean before() {
            return this != NEW;
        }

        /** {@return whether the report has, or would have, such an issue, so that it has a priority now} */
        public boolean after() {
            return this != GONE;
        }
    }

    /**
     * Makes a change.
     *
     * @param kind what changed
     * @param issue its id
     * @param title its title
     * @param before its priority in the earlier report, or null if it was not there
     * @param after its priority now, or null if it is gone
     * @param reason why its priority is another one
     */
    public Change {
        requireNonNull(kind, "kind");
        requireNonNull(issue, "issue");
        requireNonNull(title, "title");
        requireNonNull(reason, "reason");
        if ((before == null) == kind.before() || (after == null) == kind.after()) {
            throw new IllegalArgumentException("The issue (" + issue + ") is " + kind.label()
                    + ", which does not fit to the priorities (" + before + ") and (" + after + ").");
        }
    }

    /**
     * {@return its priorities, such as "P3 → P1", or the only one}
     *
     * @param levels what the team calls the priorities
     */
    public String move(LevelNames levels) {
        if (before == null || after == null || before == after) {
            return levels.name(before == null ? requireNonNull(after) : before);
        }
        return levels.name(before) + " → " + levels.name(after);
    }
}
