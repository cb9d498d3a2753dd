package dev.triage.tools.check;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Findings of a {@link RuleCheck} that a team accepts, each with a reason, so that only new ones fail a build.
 *
 * <pre>{@code
 * AcceptedFindings accepted = AcceptedFindings.read(Path.of("my-rules/accepted.json"));
 * ReviewedReport reviewed = accepted.review(RuleCheck.of(engine).run(), LocalDate.now());
 * assert reviewed.clean() : reviewed.counting();
 * }</pre>
 *
 * <p>The file is a list such as {@code [{ "id": "contradiction-1a2b3c4d", "reason": "Security wins.", "until": "2027-06-30" }]}; an end
 * date is not required. Immutable and safe to share.
 */
public final class AcceptedFindings {

    /** The name of the file beside rules. */
    public static final String FILE = "accepted.json";

    private static final AcceptedFindings NONE = new AcceptedFindings(List.of());

    private final List<AcceptedFinding> all;

    private AcceptedFindings(List<AcceptedFinding> all) {
        this.all = List.copyOf(all);
    }

    /** {@return a list without any finding} */
    public static AcceptedFindings none() {
        return NONE;
    }

    /**
     * Reads files.
     *
     * @param files the files, in any order
     * @return the findings of all files
     * @throws RuleBaseException if something is wrong in one of them, with all problems
     */
    public static AcceptedFindings read(Path... files) {
        List<RuleProblem> problems = new ArrayList<>();
        AcceptedReader reader = new AcceptedReader(problems);
        for (Path file : files) {
            SourceFile source = RuleFiles.file(requireNonNull(file, "file"), problems);
            if (source != null) {
                reader.read(source);
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        return new AcceptedFindings(reader.accepted());
    }

    /** {@return the accepted findings, in the order of the files} */
    public List<AcceptedFinding> all() {
        return all;
    }

    /**
     * Says which findings of a report are accepted.
     *
     * @param report the report
     * @param today what is accepted until an earlier day counts again
     * @return the report, and what is accepted of it
     */
    public ReviewedReport review(CheckReport report, LocalDate today) {
        Set<String> found = new HashSet<>();
        report.findings().forEach(finding -> found.add(finding.id()));
        List<AcceptedFinding> accepted = new ArrayList<>();
        List<AcceptedFinding> expired = new ArrayList<>();
        List<AcceptedFinding> gone = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (AcceptedFinding one : all) {
            if (!found.contains(one.id())) {
                gone.add(one);
            } else if (one.expired(today)) {
                expired.add(one);
            } else {
                accepted.add(one);
                ids.add(one.id());
            }
        }
        List<Finding> counting = report.findings().stream()
                .filter(finding -> !ids.contains(finding.id()))
                .toList();
        return new ReviewedReport(report, counting, accepted, expired, gone);
    }
}
