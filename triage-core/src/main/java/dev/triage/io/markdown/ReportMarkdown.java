package dev.triage.io.markdown;

import static java.util.Objects.requireNonNull;

import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.write.AnswerFields;
import dev.triage.io.markdown.internal.write.FindingsMarkdown;
import dev.triage.io.markdown.internal.write.MarkdownIssue;
import dev.triage.io.markdown.internal.write.Prose;
import dev.triage.io.markdown.internal.write.SummaryMarkdown;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a triage document in Markdown: every issue with its fields and its decided priority, most urgent
 * first, then the summary, the patterns and the recommendations.
 *
 * <pre>{@code
 * StringBuilder document = new StringBuilder();
 * new ReportMarkdown().write(report, "Issue Triage Report", LocalDate.of(2025, 12, 21), document);
 * }</pre>
 *
 * <p>{@code InputFormat.MARKDOWN} reads the document back as the same issues. The recommended priority stays the one of the
 * source; the decided priority is a separate field, "Decided Priority", with the main reasons, the assumptions and the
 * suggestions below it. Everything is escaped as {@link MarkdownWriter} does it. The ids of the issues have to differ
 * if the document is to be read again.
 *
 * <p>Keeps no state and can be shared between threads.
 */
public final class ReportMarkdown {

    private final LevelNames levels;

    /** Makes a writer that calls the priorities P0 to P4. */
    public ReportMarkdown() {
        this(LevelNames.standard());
    }

    /**
     * Makes a writer.
     *
     * @param levels what the priorities are called
     */
    public ReportMarkdown(LevelNames levels) {
        this.levels = requireNonNull(levels, "levels");
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param title the heading of the document, in front of the date; may be blank
     * @param date the day that the report is about, or null to leave it out
     * @param out takes the document
     * @throws IOException if it cannot be written
     */
    public void write(TriageReport report, String title, @Nullable LocalDate date, Appendable out) throws IOException {
        String heading = heading(title, date);
        if (!heading.isEmpty()) {
            out.append("# ").append(MarkdownIssue.documentTitle(heading)).append("\n\n");
        }
        out.append(new Prose()
                        .plain("Decided by the rules ")
                        .plain(report.ruleBase())
                        .plain(".") + "\n");
        issues(report, IssueTitles.priority(heading) != null, out);
        new SummaryMarkdown(report, levels, out).write();
        new FindingsMarkdown(report, out).write();
    }

    private static String heading(String title, @Nullable LocalDate date) {
        String words = title.strip();
        String day = date == null ? "" : date.toString();
        return words.isEmpty() || day.isEmpty() ? words + day : words + " - " + day;
    }

    private void issues(TriageReport report, boolean priorityAbove, Appendable out) throws IOException {
        out.append("\n## 1. Priority Issues Analysis\n");
        if (report.issues().isEmpty()) {
            boolean none = report.summary().issues() == 0;
            out.append(none ? "\nThere are no issues.\n" : "\nThis report does not list the issues.\n");
        }
        int number = 1;
        for (TriagedIssue triaged : mostUrgentFirst(report)) {
            new MarkdownIssue("### ", "1.", number, priorityAbove)
                    .write(triaged.issue(), fields -> AnswerFields.write(triaged, levels, fields), out);
            number++;
        }
    }

    /** Issues of one priority are in the order of the summary, so that both parts of the document agree. */
    private static List<TriagedIssue> mostUrgentFirst(TriageReport report) {
        Map<String, Integer> places = new HashMap<>();
        for (Highlight highlight : report.summary().mostUrgent()) {
            places.putIfAbsent(highlight.issue(), places.size());
        }
        Comparator<TriagedIssue> order = Comparator.comparing(
                        (TriagedIssue triaged) -> triaged.decision().priority())
                .thenComparing(triaged -> places.getOrDefault(triaged.issue().id(), Integer.MAX_VALUE))
                .thenComparing(TriagedIssue.MOST_URGENT_FIRST);
        return report.issues().stream().sorted(order).toList();
    }
}
