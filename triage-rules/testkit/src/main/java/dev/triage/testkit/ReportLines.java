package dev.triage.testkit;

import dev.triage.model.report.Highlight;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report so that a change of one rule shows in few lines. */
final class ReportLines {

    private final List<String> lines = new ArrayList<>();

    private ReportLines() {}

    static List<String> of(TriageReport report) {
        ReportLines writer = new ReportLines();
        report.issues().forEach(writer::issue);
        writer.summary(report.summary());
        report.patterns().forEach(pattern -> {
            writer.lines.add("pattern " + pattern.id() + ", " + pattern.issues() + " issues, urgency "
                    + pattern.urgency() + ": " + pattern.title() + ". " + pattern.summary());
            pattern.evidence().forEach(one -> writer.lines.add("  " + one.issue() + ": " + one.reason()));
        });
        report.recommendations()
                .forEach(one -> writer.lines.add("recommended for " + one.answers() + " and " + one.issues() + ": "
                        + one.title() + ". " + one.why() + " " + one.firstStep()));
        return writer.lines;
    }

    private void issue(TriagedIssue one) {
        lines.add(one.decision().priority() + " " + one.issue().id() + " "
                + one.issue().title() + (one.themes().isEmpty() ? "" : ", counts " + one.urgency()));
        one.themes()
                .forEach(theme -> lines.add("  " + theme.pattern() + " " + theme.points()
                        + (theme.clear() ? ", clear" : theme.example() ? ", an example" : "") + ": "
                        + theme.reason()));
        if (!one.decision().assumed().isEmpty()) {
            lines.add("  assumed: "
                    + one.decision().assumed().stream()
                            .map(assumed -> assumed.input().label() + " " + assumed.value())
                            .collect(Collectors.joining(", ")));
        }
        one.decision().derived().forEach(derived -> lines.add("  derived: " + derived.what() + ", " + derived.text()));
        one.nextSteps().forEach(step -> lines.add("  step: " + step.text()));
        one.assignees().forEach(person -> lines.add("  person: " + person.text() + ", " + person.reason()));
        one.highlights().forEach(list -> lines.add("  in " + list.list().label() + ": " + list.reason()));
    }

    private void summary(Summary summary) {
        lines.add("summary: " + summary.distribution());
        summary.notices().forEach(notice -> lines.add("  " + notice.text()));
        highlights("most urgent", summary.mostUrgent());
        highlights("high impact and low effort", summary.quickWins());
        highlights("high impact and high effort", summary.bigBets());
        highlights("to verify", summary.toVerify());
        summary.dependencies().forEach(one -> lines.add("  " + one.text() + " " + one.reason()));
    }

    private void highlights(String name, List<Highlight> highlights) {
        if (!highlights.isEmpty()) {
            lines.add("  " + name + ": "
                    + highlights.stream().map(Highlight::issue).collect(Collectors.joining("; ")));
        }
    }
}
