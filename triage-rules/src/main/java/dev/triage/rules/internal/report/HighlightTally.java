package dev.triage.rules.internal.report;

import dev.triage.model.Priority;
import dev.triage.model.Resources;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.tracked.BacklogRank;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The issues that could stand in one list of the summary, as many as may matter. Not thread-safe. */
public final class HighlightTally implements Serializable {

    private static final long serialVersionUID = 1;

    /** Enough to put blockers first among equals; a list shows ten. */
    private static final int MOST_KEPT = 200;

    private final Shortlist<Entry> entries = new Shortlist<>(MOST_KEPT);

    /**
     * An issue of the list.
     *
     * @param issue its id
     * @param title its title
     * @param priority its priority
     * @param effort the most that it may take
     * @param points its score
     * @param duplicates how many duplicates it has
     * @param ahead the percentage of issues that get less attention, or -1
     * @param daysOpen for how many days it is open, or -1
     * @param reason why it is in the list
     * @param firstStep its first next step, or null
     */
    public record Entry(
            String issue,
            String title,
            Priority priority,
            int effort,
            int points,
            int duplicates,
            int ahead,
            int daysOpen,
            String reason,
            @Nullable String firstStep)
            implements Serializable {}

    /**
     * Most urgent first; among equals those that block more issues, then those with less effort, a higher score, more attention,
     * and a longer time open.
     */
    static Comparator<Entry> order(ToIntFunction<String> unblocks) {
        return Comparator.comparing(Entry::priority)
                .thenComparing(Comparator.comparingInt((Entry entry) -> unblocks.applyAsInt(entry.issue()))
                        .reversed())
                .thenComparingInt(Entry::effort)
                .thenComparing(Comparator.comparingInt(Entry::points).reversed())
                .thenComparing(Comparator.comparingInt(Entry::duplicates).reversed())
                .thenComparing(Comparator.comparingInt(Entry::ahead).reversed())
                .thenComparing(Comparator.comparingInt(Entry::daysOpen).reversed())
                .thenComparing(Entry::issue)
                .thenComparing(Entry::title)
                .thenComparing(Entry::reason);
    }

    private static Comparator<Entry> order() {
        return order(issue -> 0);
    }

    void add(TriagedIssue triaged, String reason) {
        BacklogRank rank = triaged.issue().tracked().standing();
        Integer ahead = rank == null ? null : rank.ahead();
        Integer open = rank == null ? null : rank.daysOpen();
        Integer effort = triaged.issue().resources().effort().high();
        entries.add(
                new Entry(
                        triaged.issue().id(),
                        triaged.issue().title(),
                        triaged.decision().priority(),
                        effort == null ? Resources.MOST_EFFORT : effort,
                        triaged.decision().points(),
                        rank == null ? 0 : rank.duplicates(),
                        ahead == null ? -1 : ahead,
                        open == null ? -1 : open,
                        reason,
                        firstStep(triaged)),
                order());
    }

    /** What the issue states comes first; otherwise what a rule proposes. */
    private static @Nullable String firstStep(TriagedIssue triaged) {
        List<String> stated = triaged.issue().nextSteps();
        if (!stated.isEmpty()) {
            return stated.get(0);
        }
        return triaged.nextSteps().isEmpty() ? null : triaged.nextSteps().get(0).text();
    }

    void merge(HighlightTally other) {
        entries.addAll(other.entries, order());
    }

    List<Entry> entries() {
        return entries.items();
    }
}
