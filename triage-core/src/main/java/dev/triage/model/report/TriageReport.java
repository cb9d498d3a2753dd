package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A triaged backlog: what to do first, every issue with its decision, the patterns behind them, and what to change.
 *
 * @param summary what to know in a minute
 * @param issues every issue in the order in which it was given; empty if the report was made from a tally, which does
 *     not keep them
 * @param patterns what several issues have in common, strongest first
 * @param recommendations what to change so that the next ones do not come up
 * @param ruleBase the rules that decided, by name and version
 */
public record TriageReport(
        Summary summary,
        List<TriagedIssue> issues,
        List<Pattern> patterns,
        List<Recommendation> recommendations,
        String ruleBase) {

    /** Makes a report; the lists are copied. */
    public TriageReport {
        requireNonNull(summary, "summary");
        issues = List.copyOf(issues);
        patterns = List.copyOf(patterns);
        recommendations = List.copyOf(recommendations);
        requireNonNull(ruleBase, "ruleBase");
    }
}
