package dev.triage.rules.internal;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Change;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would have to be different for an issue to be one level more or less urgent.
 *
 * <p>It asks the rules themselves: it changes one input, or two, to other levels, the smallest changes first, and looks
 * what comes out. So it is right for any rules.
 */
public final class ChangeSearch {

    /** More alternatives than this are not read. */
    private static final int MOST_CHANGES = 3;

    /** After so many searches there will be more, and it pays to prepare for them. */
    private static final int MANY = 200;

    private final Prioritiser prioritiser;
    private final AtomicInteger searches = new AtomicInteger();

    /** What was found, by {@link #surroundings}, or null if rules look at more than that. */
    private final @Nullable Memory<Object, List<Change>> memory;

    /** Makes a search on these rules. */
    public ChangeSearch(Prioritiser prioritiser) {
        this.prioritiser = prioritiser;
        this.memory = prioritiser.closed() ? new Memory<>(Prioritiser.MOST_REMEMBERED) : null;
    }

    /** Whether the assessment alone says what is found. */
    boolean closed() {
        return memory != null;
    }

    /** The smallest changes that would give another priority than this one: more urgent ones first. */
    public List<Change> around(Assessment assessment, Issue issue, Priority ruled) {
        return memory == null
                ? search(assessment, issue, ruled)
                : memory.of(surroundings(assessment), same -> search(assessment, issue, ruled));
    }

    /** All of an assessment that changes depend on: where it has a number, that, and the ranges where steps begin. */
    private Object surroundings(Assessment assessment) {
        Numbering numbering = prioritiser.numbering();
        int number = numbering == null ? Numbering.NONE : numbering.of(assessment);
        if (number == Numbering.NONE) {
            return assessment;
        }
        long ranges = 0;
        for (Scale scale : Scale.ALL) {
            ranges = ranges * scale.ranges() + scale.rangeOf(assessment);
        }
        return ranges * Numbering.MOST + number;
    }

    private List<Change> search(Assessment assessment, Issue issue, Priority ruled) {
        List<Wanted> wanted = new ArrayList<>();
        ruled.oneMoreUrgent().ifPresent(priority -> wanted.add(new Wanted(priority)));
        ruled.oneLessUrgent().ifPresent(priority -> wanted.add(new Wanted(priority)));
        search(assessment, issue, wanted);
        List<Change> found = new ArrayList<>();
        for (Wanted one : wanted) {
            found.addAll(one.found);
        }
        return List.copyOf(found);
    }

    /** The smallest changes that would give this priority; none if it has it already, or if small changes do not help. */
    public List<Change> toward(Assessment assessment, Issue issue, Priority priority) {
        if (prioritiser.prioritise(assessment, issue).ruled() == priority) {
            return List.of();
        }
        Wanted wanted = new Wanted(priority);
        search(assessment, issue, List.of(wanted));
        return List.copyOf(wanted.found);
    }

    /** Tries one step or two of different inputs, those of fewer levels first, single steps before double ones. */
    private void search(Assessment assessment, Issue issue, List<Wanted> wanted) {
        if (searches.incrementAndGet() == MANY) {
            prioritiser.prepareForMuch();
        }
        Neighbours neighbours = new Neighbours(prioritiser, assessment, issue);
        List<Step> steps = neighbours.steps();
        List<Wanted> open = wanted;
        for (int levels = 1; levels <= Step.MOST_LEVELS && !open.isEmpty(); levels++) {
            for (int first = 0; first < steps.size(); first++) {
                if (steps.get(first).levels() == levels) {
                    attempt(neighbours, open, first);
                }
            }
            for (int first = 0; first < steps.size(); first++) {
                Step one = steps.get(first);
                for (int second = first + 1; second < steps.size() && one.levels() < levels; second++) {
                    Step other = steps.get(second);
                    if (one.scale() != other.scale() && one.levels() + other.levels() == levels) {
                        attempt(neighbours, open, first, second);
                    }
                }
            }
            open = new ArrayList<>(wanted);
            open.removeIf(one -> !one.found.isEmpty());
        }
    }

    private static void attempt(Neighbours neighbours, List<Wanted> open, int... steps) {
        if (enough(open)) {
            return;
        }
        Priority ruled = neighbours.ruled(steps);
        for (int i = 0; i < open.size(); i++) {
            Wanted one = open.get(i);
            if (one.priority == ruled && !one.enough()) {
                one.found.add(neighbours.change(ruled, steps));
            }
        }
    }

    private static boolean enough(List<Wanted> open) {
        for (int i = 0; i < open.size(); i++) {
            if (!open.get(i).enough()) {
                return false;
            }
        }
        return true;
    }

    /** A priority that is looked for, and the smallest changes that give it. */
    private static final class Wanted {

        private final Priority priority;
        private final List<Change> found = new ArrayList<>();

        Wanted(Priority priority) {
            this.priority = priority;
        }

        boolean enough() {
            return found.size() == MOST_CHANGES;
        }
    }
}
