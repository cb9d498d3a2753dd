package dev.triage.cli.decide;

import dev.triage.cli.output.Layout;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.tracked.BacklogRank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Counts decisions and keeps the most urgent ones of each priority for a page. Not thread-safe. */
final class DecisionSelection {

    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.decision().priority())
            .thenComparing(
                    Comparator.comparingInt((Entry entry) -> entry.decision().points())
                            .reversed())
            .thenComparing((one, other) -> BacklogRank.compareAttention(one.rank(), other.rank()))
            .thenComparing(Entry::decision, Decision.MOST_URGENT_FIRST)
            .thenComparing(Entry::number);

    private final boolean all;
    private final Map<Priority, Group> groups = new EnumMap<>(Priority.class);
    private int count;
    private int widestId;
    private int leftOut;

    /** A decision, the rank of its issue, and the number of decisions before it. */
    private record Entry(Decision decision, @Nullable BacklogRank rank, int number) {}

    /** The decisions of a priority; the first one to remove is on top. */
    private static final class Group {
        private int count;
        private final PriorityQueue<Entry> kept = new PriorityQueue<>(ORDER.reversed());
    }

    /**
     * Makes an empty selection.
     *
     * @param all whether to keep them all
     */
    DecisionSelection(boolean all) {
        this.all = all;
    }

    /** Adds a decision on an issue with this rank in its backlog. */
    void add(Decision decision, @Nullable BacklogRank rank) {
        widestId = Math.max(widestId, Layout.width(decision.id()));
        Group group = groups.computeIfAbsent(decision.priority(), priority -> new Group());
        group.kept.add(new Entry(decision, rank, count));
        group.count++;
        count++;
        if (!all && group.kept.size() > DecisionText.SHOWN_IN_FULL) {
            group.kept.remove();
        }
    }

    /** Counts an issue in another state than what is printed. */
    void leaveOut() {
        leftOut++;
    }

    /** The number of issues that are left out. */
    int leftOut() {
        return leftOut;
    }

    /** The number of decisions. */
    int count() {
        return count;
    }

    /** The width of the widest id in columns. */
    int widestId() {
        return widestId;
    }

    /** The number of decisions with a priority. */
    int count(Priority priority) {
        Group group = groups.get(priority);
        return group == null ? 0 : group.count;
    }

    /** The decisions of a priority, or the first of them, most urgent first. */
    List<Decision> first(Priority priority) {
        Group group = groups.get(priority);
        List<Entry> sorted = group == null ? new ArrayList<>() : new ArrayList<>(group.kept);
        sorted.sort(ORDER);
        return sorted.stream().map(Entry::decision).toList();
    }
}
