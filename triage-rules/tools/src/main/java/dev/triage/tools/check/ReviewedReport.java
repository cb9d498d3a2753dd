package dev.triage.tools.check;

import static java.util.Objects.requireNonNull;

import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A report, and which of its findings are accepted.
 *
 * @param report all findings
 * @param counting the findings that are not accepted
 * @param accepted what is accepted and found
 * @param expired what was accepted and counts again
 * @param gone what is accepted and not found any more
 */
public record ReviewedReport(
        CheckReport report,
        List<Finding> counting,
        List<AcceptedFinding> accepted,
        List<AcceptedFinding> expired,
        List<AcceptedFinding> gone) {

    /**
     * Makes it; the lists are copied.
     *
     * @param report all findings
     * @param counting the findings that are not accepted
     * @param accepted what is accepted and found
     * @param expired what was accepted and counts again
     * @param gone what is accepted and not found any more
     */
    public ReviewedReport {
        requireNonNull(report, "report");
        counting = List.copyOf(counting);
        accepted = List.copyOf(accepted);
        expired = List.copyOf(expired);
        gone = List.copyOf(gone);
    }

    /**
     * {@return why a finding is accepted; empty if it is not}
     *
     * @param finding a finding of the report
     */
    public Optional<AcceptedFinding> acceptance(Finding finding) {
        return accepted.stream().filter(one -> one.id().equals(finding.id())).findFirst();
    }

    /** {@return whether no error and no warning counts; notes fail nothing} */
    public boolean clean() {
        return counting.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    }
}
