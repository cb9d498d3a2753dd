package dev.triage.rules.internal;

import dev.triage.model.Priority;
import dev.triage.model.report.TriagedIssue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What issues say of one pattern, added up. Not thread-safe. */
public final class PatternTally implements Serializable {

    private static final long serialVersionUID = 1;

    /** More examples than this are counted, but not named. */
    private static final int MOST_NAMED = 12;

    private static final Comparator<Example> CLEAREST_FIRST = Comparator.comparingInt(Example::weight)
            .reversed()
            .thenComparing(Example::priority)
            .thenComparing(Example::issue)
            .thenComparing(Example::title)
            .thenComparing(Example::reason);

    /** Fewer than two issues have nothing in common. */
    private static final int LEAST_NAMED = 2;

    private long sum;
    private int examples;
    private int strongest;
    private int clear;
    private int clearUrgent;
    private int clearUrgency;
    private final Shortlist<Example> clearest = new Shortlist<>(MOST_NAMED);
    private final Shortlist<Example> vague = new Shortlist<>(LEAST_NAMED);

    /**
     * An issue that shows the pattern.
     *
     * @param issue its id
     * @param title its title
     * @param priority its priority
     * @param urgency how much it counts
     * @param weight how clearly it shows the pattern, times how much it counts
     * @param reason what in it says so
     */
    public record Example(String issue, String title, Priority priority, int urgency, int weight, String reason)
            implements Serializable {}

    /** Counts what an issue says. */
    void add(TriagedIssue triaged, TriagedIssue.Theme theme) {
        int weight = theme.points() * triaged.urgency();
        sum += weight;
        if (!theme.example()) {
            return;
        }
        examples++;
        strongest = Math.max(strongest, theme.points());
        Priority priority = triaged.decision().priority();
        Example example = new Example(
                triaged.issue().id(), triaged.issue().title(), priority, triaged.urgency(), weight, theme.reason());
        if (theme.clear()) {
            clear++;
            clearUrgent += urgent(priority);
            clearUrgency += triaged.urgency();
            clearest.add(example, CLEAREST_FIRST);
        } else {
            vague.add(example, CLEAREST_FIRST);
        }
    }

    /** Counts what other issues say. */
    void merge(PatternTally other) {
        sum += other.sum;
        examples += other.examples;
        strongest = Math.max(strongest, other.strongest);
        clear += other.clear;
        clearUrgent += other.clearUrgent;
        clearUrgency += other.clearUrgency;
        clearest.addAll(other.clearest, CLEAREST_FIRST);
        vague.addAll(other.vague, CLEAREST_FIRST);
    }

    private static int urgent(Priority priority) {
        return priority.moreUrgentThan(Priority.P2) ? 1 : 0;
    }

    /** The points of all issues, each times how much it counts. */
    long sum() {
        return sum;
    }

    /** How many issues are examples. */
    int examples() {
        return examples;
    }

    /** The points of the clearest example. */
    int strongest() {
        return strongest;
    }

    /** The clear examples, the clearest and most urgent ones first; vague ones only to make two. */
    List<Example> named() {
        List<Example> named = new ArrayList<>(clearest.items());
        named.addAll(filling());
        return List.copyOf(named);
    }

    /** How many issues show the pattern clearly, or the two that show it best. */
    int shown() {
        return clear + filling().size();
    }

    /** How many of those are P0 or P1. */
    int shownUrgent() {
        return clearUrgent
                + filling().stream()
                        .mapToInt(example -> urgent(example.priority()))
                        .sum();
    }

    /** How urgent those are together. */
    int shownUrgency() {
        return clearUrgency + filling().stream().mapToInt(Example::urgency).sum();
    }

    private List<Example> filling() {
        return vague.items().stream().limit(Math.max(0, LEAST_NAMED - clear)).toList();
    }
}
