package dev.triage.cli.report;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.SharedIds;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.BacklogTally;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.difference.EarlierReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A backlog of any size for a report: it counts all issues, and keeps the most urgent ones, which the report lists. Not
 * thread-safe.
 */
public final class ReportedBacklog {

    private static final Comparator<Entry> MOST_URGENT_FIRST =
            Comparator.comparing(Entry::triaged, TriagedIssue.MOST_URGENT_FIRST).thenComparing(Entry::number);

    private final int listed;
    private final BacklogTally tally;
    private final @Nullable EarlierReport earlier;
    private final @Nullable SharedIds ids;
    private final Set<String> documents = new LinkedHashSet<>();
    /** The least urgent issue is on top, because it is the first to be removed. */
    private final PriorityQueue<Entry> kept = new PriorityQueue<>(MOST_URGENT_FIRST.reversed());

    /** An issue, and the number of issues before it. */
    private record Entry(TriagedIssue triaged, int number) {}

    /**
     * Makes an empty backlog.
     *
     * @param listed the maximum number of issues that the report lists
     * @param state which issues are counted
     * @param several whether there may be several documents, which can have the same ids
     * @param earlier the report that this one is compared with, or null
     */
    ReportedBacklog(int listed, WantedState state, boolean several, @Nullable EarlierReport earlier) {
        this.listed = listed;
        this.tally = new BacklogTally(state);
        this.earlier = earlier;
        this.ids = several ? new SharedIds() : null;
    }

    /** Adds an issue; of closed issues that are not counted, the links and what is to verify are kept. */
    void add(LocatedIssue located, TriagedIssue triaged) {
        documents.add(located.document());
        if (ids != null) {
            ids.add(located);
        }
        int number = tally.issues();
        boolean counts = tally.add(triaged);
        if (earlier != null) {
            earlier.add(triaged, counts);
        }
        if (counts && listed > 0) {
            kept.add(new Entry(triaged, number));
            if (kept.size() > listed) {
                kept.remove();
            }
        }
    }

    /** The number of issues that were read. */
    int issues() {
        return tally.issues() + tally.leftOut();
    }

    /** The documents of the issues. */
    Set<String> documents() {
        return documents;
    }

    /** A warning for each id that belongs to issues of several documents. */
    List<Problem> sharedIds() {
        return ids == null ? List.of() : ids.problems();
    }

    /** The report; it lists the issues in the order of the input, with a notice if it does not list all. */
    TriageReport report(TriageEngine engine) {
        TriageReport report = engine.reportWithoutIssues(tally);
        List<TriagedIssue> issues = kept.stream()
                .sorted(Comparator.comparing(Entry::number))
                .map(Entry::triaged)
                .toList();
        boolean cut = listed > 0 && issues.size() < tally.issues();
        return new TriageReport(
                cut ? cut(report.summary(), issues.size()) : report.summary(),
                issues,
                report.patterns(),
                report.recommendations(),
                report.ruleBase(),
                earlier == null ? null : earlier.changes());
    }

    /** The summary with a notice that only some issues are listed. */
    private static Summary cut(Summary summary, int listed) {
        List<Notice> notices = new ArrayList<>(summary.notices());
        notices.add(new Notice(
                String.format(
                        Locale.ROOT,
                        "Of %,d issues, the %,d most urgent ones are listed; all of them are counted.",
                        summary.issues(),
                        listed),
                "A longer list is hard to read. Maybe use --all to list every issue, or triage decide."));
        return new Summary(
                summary.issues(),
                summary.distribution(),
                notices,
                summary.mostUrgent(),
                summary.quickWins(),
                summary.bigBets(),
                summary.toVerify(),
                summary.dependencies());
    }
}
