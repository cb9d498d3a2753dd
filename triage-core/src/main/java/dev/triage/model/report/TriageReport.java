package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A triaged backlog: what to do first, every issue with its decision, the patterns, and the recommendations.
 *
 * @param summary the summary
 * @param issues every issue in the order in which it was given; empty if the report was made from a tally, which does
 *     not keep them
 * @param patterns what several issues have in common, strongest first
 * @param recommendations recommended changes that prevent further issues of the same kind
 * @param ruleBase the rules that decided, by name and version
 * @param changes what changed since an earlier report, or null if it is compared with none
 */
public record TriageReport(
        Summary summary,
        List<TriagedIssue> issues,
        List<Pattern> patterns,
        List<Recommendation> recommendations,
        String ruleBase,
        @Nullable Changes changes) {

    /**
     * Makes a report; the lists are copied.
     *
     * @param summary the summary
     * @param issues every issue in the order in which it was given
     * @param patterns what several issues have in common, strongest first
     * @param recommendations recommended changes that prevent further issues of the same kind
     * @param ruleBase the rules that decided, by name and version
     * @param changes what changed since an earlier report, or null if it is compared with none
     */
    public TriageReport {
        requireNonNull(summary, "summary");
        issues = List.copyOf(issues);
        patterns = List.copyOf(patterns);
        recommendations = List.copyOf(recommendations);
        requireNonNull(ruleBase, "ruleBase");
    }

    /**
     * Makes a report that is compared with no earlier one.
     *
     * @param summary the numbers and the lists at the top
     * @param issues the issues
     * @param patterns the patterns
     * @param recommendations the recommendations
     * @param ruleBase the name and version of the rules
     */
    public TriageReport(
            Summary summary,
            List<TriagedIssue> issues,
            List<Pattern> patterns,
            List<Recommendation> recommendations,
            String ruleBase) {
        this(summary, issues, patterns, recommendations, ruleBase, null);
    }

    /**
     * {@return the same report with what changed since an earlier one}
     *
     * @param found what changed
     */
    public TriageReport with(Changes found) {
        return new TriageReport(summary, issues, patterns, recommendations, ruleBase, found);
    }
}
