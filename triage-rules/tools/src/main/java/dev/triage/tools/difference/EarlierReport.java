package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.Change;
import dev.triage.model.report.Changes;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.report.WantedState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what changed in a backlog since an earlier report.
 *
 * <pre>{@code
 * TriageReport last = new ReportReader().read("november.json", reader, System.err::println).orElseThrow();
 * EarlierReport earlier = new EarlierReport("november.json", last);
 * TriageReport now = engine.report(issues);
 * now.issues().forEach(issue -> earlier.add(issue, true));
 * TriageReport compared = now.with(earlier.changes());
 * }</pre>
 *
 * <p>Two issues are the same if they have the same id. If several issues have one id, those with the same title are the same, then
 * those in the same order. Not thread-safe.
 */
public final class EarlierReport {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(EarlierReport::urgency)
            .thenComparing(change -> change.before() == null ? Priority.P4 : change.before());

    private final String name;
    private final int unlisted;

    /** The issues of the earlier report that were not found yet, by id. */
    private final Map<String, List<Known>> known = new LinkedHashMap<>();

    /** The issues that share an id with others and have another title, by id. */
    private final Map<String, List<Seen>> retitled = new HashMap<>();

    private final List<Change> changes = new ArrayList<>();

    /** An issue of the earlier report. */
    private record Known(String title, boolean closed, Decision decision) {}

    /** An issue as it is now. */
    private record Seen(TriagedIssue triaged, boolean counts) {
        boolean closed() {
            return WantedState.CLOSED.takes(triaged.issue(), triaged.decision());
        }
    }

    /**
     * Starts a comparison.
     *
     * @param name what the report is called
     * @param report the earlier report
     * @throws IllegalArgumentException if it counts issues and lists none
     */
    public EarlierReport(String name, TriageReport report) {
        this.name = requireNonNull(name, "name");
        this.unlisted = Math.max(0, report.summary().issues() - report.issues().size());
        if (unlisted > 0 && report.issues().isEmpty()) {
            throw new IllegalArgumentException("The report (" + name + ") lists no issues, only their number.");
        }
        for (TriagedIssue triaged : report.issues()) {
            known.computeIfAbsent(triaged.issue().id(), id -> new ArrayList<>())
                    .add(new Known(
                            triaged.issue().title(),
                            WantedState.CLOSED.takes(triaged.issue(), triaged.decision()),
                            triaged.decision()));
        }
    }

    /**
     * Adds an issue as it is now.
     *
     * @param triaged the issue
     * @param counts whether the present report counts it; of the others it is only said that they were closed or reopened
     */
    public void add(TriagedIssue triaged, boolean counts) {
        String id = triaged.issue().id();
        Seen seen = new Seen(triaged, counts);
        List<Known> candidates = known.getOrDefault(id, List.of());
        for (Known candidate : candidates) {
            if (candidate.title().equals(triaged.issue().title())) {
                candidates.remove(candidate);
                compare(candidate, seen);
                return;
            }
        }
        if (candidates.isEmpty()) {
            isNew(seen);
        } else {
            retitled.computeIfAbsent(id, again -> new ArrayList<>()).add(seen);
        }
    }

    /** {@return what changed, after all issues were added} */
    public Changes changes() {
        retitled.forEach((id, all) -> {
            List<Known> candidates = known.getOrDefault(id, List.of());
            for (Seen seen : all) {
                if (candidates.isEmpty()) {
                    isNew(seen);
                } else {
                    compare(candidates.remove(0), seen);
                }
            }
        });
        retitled.clear();
        known.forEach((id, all) -> all.forEach(gone -> changes.add(
                new Change(Change.Kind.GONE, id, gone.title(), gone.decision().priority(), null, ""))));
        known.clear();
        return new Changes(name, unlisted, changes.stream().sorted(ORDER).toList());
    }

    private void isNew(Seen seen) {
        if (seen.counts() && unlisted == 0) {
            Decision decision = seen.triaged().decision();
            changes.add(change(Change.Kind.NEW, seen, null, decision, ""));
        }
    }

    private void compare(Known then, Seen seen) {
        Decision before = then.decision();
        Decision after = seen.triaged().decision();
        Change.Kind kind = kind(then, seen);
        if (kind != null) {
            String reason = before.priority() == after.priority()
                    ? ""
                    : Causes.sinceThen(before, after).stream().map(Cause::text).collect(Collectors.joining("; "));
            changes.add(change(kind, seen, before, after, reason));
        }
    }

    private static Change.@Nullable Kind kind(Known then, Seen seen) {
        if (then.closed() != seen.closed()) {
            return then.closed() ? Change.Kind.REOPENED : Change.Kind.CLOSED;
        }
        Priority before = then.decision().priority();
        Priority after = seen.triaged().decision().priority();
        if (!seen.counts() || before == after) {
            return null;
        }
        return after.moreUrgentThan(before) ? Change.Kind.MORE_URGENT : Change.Kind.LESS_URGENT;
    }

    private static Change change(
            Change.Kind kind, Seen seen, @Nullable Decision before, Decision after, String reason) {
        return new Change(
                kind,
                seen.triaged().issue().id(),
                seen.triaged().issue().title(),
                before == null ? null : before.priority(),
                after.priority(),
                reason);
    }

    private static Priority urgency(Change change) {
        Priority after = change.after();
        return after == null ? requireNonNull(change.before()) : after;
    }
}
