package dev.triage.io.markdown.internal.write;

import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.Change;
import dev.triage.model.report.Changes;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the summary section of a report. */
public final class SummaryMarkdown {

    private final Summary summary;
    private final @Nullable Changes changes;
    private final LevelNames levels;
    private final Appendable out;

    public SummaryMarkdown(TriageReport report, LevelNames levels, Appendable out) {
        this.summary = report.summary();
        this.changes = report.changes();
        this.levels = levels;
        this.out = out;
    }

    public void write() throws IOException {
        out.append("\n## 2. High Priority Issues Summary\n\n");
        out.append(new Prose().plain(distribution()).toString()).append("\n");
        notices();
        if (changes != null) {
            changes(changes);
        }
        mostUrgent();
        list("High impact and low effort", summary.quickWins());
        list("High impact and high effort", summary.bigBets());
        list("Closed, not yet verified", summary.toVerify());
        dependencies();
    }

    private String distribution() {
        int issues = summary.issues();
        String all = issues + (issues == 1 ? " issue" : " issues") + " in all";
        String counts = summary.distribution().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + levels.name(entry.getKey()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? all + "." : counts + "; " + all + ".";
    }

    private void notices() throws IOException {
        if (!summary.notices().isEmpty()) {
            out.append("\n");
        }
        for (Notice notice : summary.notices()) {
            bullet("- ", new Prose().bold(notice.text()).behind(" ", notice.reason()));
        }
    }

    private void changes(Changes since) throws IOException {
        heading(new Prose().plain("What changed since " + since.since()).toString());
        if (since.issues().isEmpty()) {
            out.append("Nothing changed.\n");
        }
        for (Change change : since.issues()) {
            String id = IssueIds.repeats(change.issue(), change.title()) ? "" : change.issue() + ", ";
            bullet(
                    "- ",
                    new Prose()
                            .bold(change.title())
                            .plain(" (" + id + change.kind().label() + ", " + change.move(levels) + ")")
                            .behind(": ", change.reason()));
        }
        if (since.unlisted() > 0) {
            out.append("\n")
                    .append(new Prose().plain(since.unknown()).toString())
                    .append("\n");
        }
    }

    private void mostUrgent() throws IOException {
        for (Priority priority : Priority.values()) {
            List<Highlight> group = summary.mostUrgent().stream()
                    .filter(highlight -> highlight.priority() == priority)
                    .toList();
            if (!group.isEmpty()) {
                String words = capital(levels.timeFrame(priority)) + " (" + levels.name(priority) + ")";
                heading(new Prose().plain(words).toString());
            }
            int number = 1;
            for (Highlight highlight : group) {
                bullet(
                        number + ". ",
                        highlight(highlight, id(highlight)).behind(". First step: ", firstStep(highlight)));
                number++;
            }
        }
    }

    private void list(String heading, List<Highlight> highlights) throws IOException {
        if (!highlights.isEmpty()) {
            heading(heading);
        }
        for (Highlight highlight : highlights) {
            String id = id(highlight);
            bullet("- ", highlight(highlight, (id.isEmpty() ? "" : id + ", ") + levels.name(highlight.priority())));
        }
    }

    private static Prose highlight(Highlight highlight, String remark) {
        return new Prose()
                .bold(highlight.title())
                .plain(remark.isEmpty() ? "" : " (" + remark + ")")
                .behind(": ", highlight.reason());
    }

    private static String firstStep(Highlight highlight) {
        return highlight.firstStep() == null ? "" : highlight.firstStep();
    }

    private static String id(Highlight highlight) {
        return IssueIds.repeats(highlight.issue(), highlight.title()) ? "" : highlight.issue();
    }

    private void dependencies() throws IOException {
        if (!summary.dependencies().isEmpty()) {
            heading("Dependencies between issues");
        }
        for (Dependency dependency : summary.dependencies()) {
            Priority level = dependency.deserved();
            String deserved = level == null ? "" : ", deserves " + levels.name(level);
            bullet(
                    "- ",
                    new Prose()
                            .plain(capital(dependency.kind().label()) + deserved)
                            .behind(": ", dependency.text())
                            .behind(" ", dependency.reason()));
        }
    }

    private void heading(String words) throws IOException {
        out.append("\n### ").append(words).append("\n\n");
    }

    private void bullet(String mark, Prose line) throws IOException {
        out.append(mark).append(line.toString()).append("\n");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
