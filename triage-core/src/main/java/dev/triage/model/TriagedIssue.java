package dev.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An issue with all that was found out about it alone.
 *
 * @param issue the issue as it was read
 * @param decision its priority, and why
 * @param themes what it is an example of, by the id of the pattern, each with the reason
 * @param nextSteps steps for an issue that has none of its own
 * @param assignees people who could take an issue that has nobody, or the expertise to look for
 */
public record TriagedIssue(
        Issue issue,
        Decision decision,
        List<Theme> themes,
        List<Suggestion> nextSteps,
        List<Suggestion> assignees) {

    /** Makes a triaged issue; the lists are copied. */
    public TriagedIssue {
        requireNonNull(issue, "issue");
        requireNonNull(decision, "decision");
        themes = List.copyOf(themes);
        nextSteps = List.copyOf(nextSteps);
        assignees = List.copyOf(assignees);
    }

    /**
     * A pattern that an issue is an example of.
     *
     * @param pattern the id of the pattern
     * @param strength how clearly, above 0
     * @param reason what in the issue says so
     */
    public record Theme(String pattern, double strength, String reason) {

        /** Makes a theme. */
        public Theme {
            requireNonNull(pattern, "pattern");
            requireNonNull(reason, "reason");
        }
    }
}
