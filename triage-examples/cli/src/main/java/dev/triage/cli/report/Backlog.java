package dev.triage.cli.report;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import dev.triage.rules.BacklogTally;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A backlog of any size, as much of it as a report needs: all issues counted, and of those that the report lists the most urgent
 * ones. Not thread-safe.
 */
public final class Backlog {

    /** More are no document that somebody reads, and would have to fit into memory. */
    public static final int LISTED = 10_000;

    private static final Comparator<Entry> MOST_URGENT_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.triaged().decision(), Decision.MOST_URGENT_FIRST)
            .thenComparing(Entry::number);

    private final int listed;
    private final BacklogTally tally = new BacklogTally();
    private final @Nullable SharedIds ids;
    private final Set<String> documents = new LinkedHashSet<>();
    /** The least urgent on top, because it has to go when another one comes. */
    private final PriorityQueue<Entry> kept = new PriorityQueue<>(MOST_URGENT_FIRST.reversed());

    /** An issue, and how many came before it. */
    private record Entry(TriagedIssue triaged, int number) {}

    /**
     * Takes no issue yet.
     *
     * @param listed how many issues the report lists
     * @param several whether there may be several documents, so that their ids may be the same
     */
    Backlog(int listed, boolean several) {
        this.listed = listed;
        this.ids = several ? new SharedIds() : null;
    }

    /** Takes an issue. */
    void add(LocatedIssue located, TriagedIssue triaged) {
        documents.add(located.document());
        if (ids != null) {
            ids.add(located);
        }
        int number = tally.issues();
        tally.add(triaged);
        if (listed > 0) {
            kept.add(new Entry(triaged, number));
            if (kept.size() > listed) {
                kept.remove();
            }
        }
    }

    /** How many issues there are. */
    int issues() {
        return tally.issues();
    }

    /** The documents that they are from. */
    Set<String> documents() {
        return documents;
    }

    /** A warning for each id that stands for issues of several documents. */
    List<Problem> sharedIds() {
        return ids == null ? List.of() : ids.problems();
    }

    /** The report; it names the issues in the order in which they came, and says so if it does not name all. */
    TriageReport report(TriageEngine engine) {
        TriageReport report = engine.report(tally);
        List<TriagedIssue> issues = kept.stream()
                .sorted(Comparator.comparing(Entry::number))
                .map(Entry::triaged)
                .toList();
        boolean cut = listed > 0 && issues.size() < issues();
        return new TriageReport(
                cut ? withNotice(report.summary(), issues.size()) : report.summary(),
                issues,
                report.patterns(),
                report.recommendations(),
                report.ruleBase());
    }

    private static Summary withNotice(Summary summary, int listed) {
        List<Notice> notices = new ArrayList<>(summary.notices());
        notices.add(
                new Notice(
                        String.format(
                                Locale.ROOT,
                                "Of %,d issues, the %,d most urgent ones are listed; all of them are counted.",
                                summary.issues(),
                                listed),
                        "Nobody reads a longer list. With --all every issue is listed; triage decide gives one decision a line."));
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
