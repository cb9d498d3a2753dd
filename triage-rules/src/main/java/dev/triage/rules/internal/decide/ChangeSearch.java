package dev.triage.rules.internal.decide;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Change;
import dev.triage.rules.internal.input.Scale;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds what would have to be different for an issue to be one level more or less urgent.
 *
 * <p>It asks the rules themselves: it changes one input, or two, to other levels, the smallest changes first, and looks
 * what comes out. So it is right for any rules. Immutable and thread-safe.
 */
public final class ChangeSearch {

    /** More alternatives than this are not read. */
    private static final int MOST_CHANGES = 3;

    private final Prioritiser prioritiser;

    /** Makes a search on these rules. */
    public ChangeSearch(Prioritiser prioritiser) {
        this.prioritiser = prioritiser;
    }

    /**
     * A search around an assessment that begins when it is asked for.
     *
     * @param issue the issue as rules see it
     */
    Supplier<List<Change>> later(Assessment assessment, Issue issue, Priority ruled) {
        return new Later(this, assessment, issue, ruled);
    }

    /** No lambda: at the start of a program that costs more than a class. */
    private record Later(ChangeSearch search, Assessment assessment, Issue issue, Priority ruled)
            implements Supplier<List<Change>> {
        @Override
        public List<Change> get() {
            return search.around(assessment, issue, ruled);
        }
    }

    /** The smallest changes that would give another priority than this one: more urgent ones first. */
    private List<Change> around(Assessment assessment, Issue issue, Priority ruled) {
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
        List<Step> steps = new ArrayList<>();
        for (Scale scale : Scale.ALL) {
            steps.addAll(Step.from(scale, scale.rangeOf(assessment)));
        }
        List<Wanted> open = wanted;
        for (int levels = 1; levels <= Step.MOST_LEVELS && !open.isEmpty(); levels++) {
            for (Step one : steps) {
                if (one.levels() == levels) {
                    attempt(assessment, issue, open, List.of(one));
                }
            }
            for (int first = 0; first < steps.size(); first++) {
                Step one = steps.get(first);
                for (int second = first + 1; second < steps.size() && one.levels() < levels; second++) {
                    Step other = steps.get(second);
                    if (one.scale() != other.scale() && one.levels() + other.levels() == levels) {
                        attempt(assessment, issue, open, List.of(one, other));
                    }
                }
            }
            open = new ArrayList<>(wanted);
            open.removeIf(one -> !one.found.isEmpty());
        }
    }

    private void attempt(Assessment assessment, Issue issue, List<Wanted> open, List<Step> steps) {
        if (open.stream().allMatch(Wanted::enough)) {
            return;
        }
        Assessment after = assessment;
        for (Step step : steps) {
            after = step.apply(after);
        }
        Priority ruled = prioritiser.prioritise(after, issue).ruled();
        for (Wanted one : open) {
            if (one.priority == ruled && !one.enough()) {
                one.found.add(new Change(ruled, steps.stream().map(Step::change).toList()));
            }
        }
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
