package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import dev.triage.links.IssueLink;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.tracked.BacklogRank;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * An issue with its decision and all findings about it.
 *
 * @param issue the issue as it was read
 * @param decision its priority and the reasons
 * @param themes the patterns that it is an example of, clearest first
 * @param urgency how much it counts among the issues that show a pattern
 * @param links the issues that it blocks or is blocked by, as it states them
 * @param nextSteps proposed steps for an issue that states none
 * @param assignees proposed assignees for an issue that has none, or the required expertise
 * @param highlights the lists of the summary that it belongs to, each with the reason
 */
public record TriagedIssue(
        Issue issue,
        Decision decision,
        List<Theme> themes,
        int urgency,
        List<IssueLink> links,
        List<Suggestion> nextSteps,
        List<Suggestion> assignees,
        List<Membership> highlights) {

    /** The most urgent first; issues of the same priority and score by attention and age, then by their ids. */
    public static final Comparator<TriagedIssue> MOST_URGENT_FIRST = TriagedIssue::compare;

    private static int compare(TriagedIssue one, TriagedIssue other) {
        Decision first = one.decision;
        Decision second = other.decision;
        if (first.priority() != second.priority() || first.points() != second.points()) {
            return Decision.MOST_URGENT_FIRST.compare(first, second);
        }
        int order = BacklogRank.compareAttention(
                one.issue.tracked().standing(), other.issue.tracked().standing());
        return order == 0 ? Decision.MOST_URGENT_FIRST.compare(first, second) : order;
    }

    /**
     * Makes a triaged issue; the lists are copied.
     *
     * @param issue the issue as it was read
     * @param decision its priority and the reasons
     * @param themes the patterns that it is an example of, clearest first
     * @param urgency how much it counts among the issues that show a pattern
     * @param links the issues that it blocks or is blocked by, as it states them
     * @param nextSteps proposed steps for an issue that states none
     * @param assignees proposed assignees for an issue that has none, or the required expertise
     * @param highlights the lists of the summary that it belongs to, each with the reason
     */
    public TriagedIssue {
        requireNonNull(issue, "issue");
        requireNonNull(decision, "decision");
        themes = List.copyOf(themes);
        links = List.copyOf(links);
        nextSteps = List.copyOf(nextSteps);
        assignees = List.copyOf(assignees);
        highlights = List.copyOf(highlights);
    }

    /**
     * A pattern that an issue is an example of.
     *
     * @param pattern the id of the pattern
     * @param points how clearly, above 0
     * @param example whether it counts as an example
     * @param clear whether it is clear enough to be shown as evidence before others
     * @param reason what in the issue shows the pattern
     */
    public record Theme(String pattern, int points, boolean example, boolean clear, String reason)
            implements Serializable {

        /**
         * Makes a theme.
         *
         * @param pattern the id of the pattern
         * @param points how clearly, above 0
         * @param example whether it counts as an example
         * @param clear whether it is clear enough to be shown as evidence before others
         * @param reason what in the issue shows the pattern
         */
        public Theme {
            requireNonNull(pattern, "pattern");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * That an issue belongs to a list of the summary.
     *
     * @param list which one
     * @param reason why, in words
     */
    public record Membership(HighlightList list, String reason) implements Serializable {

        /**
         * Makes a membership.
         *
         * @param list which one
         * @param reason why, in words
         */
        public Membership {
            requireNonNull(list, "list");
            requireNonNull(reason, "reason");
        }
    }
}
