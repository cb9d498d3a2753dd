package dev.triage.rules.internal;

import dev.triage.model.BrandImpact;
import dev.triage.model.Change;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Labelled;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Resources;
import dev.triage.model.UserImpact;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would have to be different for an issue to be one level more or less urgent.
 *
 * <p>It asks the rules themselves: it changes one input, or two, to other levels, the smallest changes first, and looks
 * what comes out. So it is right for any rules.
 */
public final class ChangeSearch {

    /** A change of more levels than this is another issue, not a reading of this one. */
    private static final int MOST_LEVELS = 4;

    /** More alternatives than this are not read. */
    private static final int MOST_CHANGES = 3;

    private final Prioritiser prioritiser;

    /** What was found around an assessment, or null if rules look at more than that. */
    private final @Nullable Memory<Assessment, List<Change>> memory;

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
                : memory.of(assessment, closed -> search(closed, issue, ruled));
    }

    private List<Change> search(Assessment assessment, Issue issue, Priority ruled) {
        List<Wanted> wanted = new ArrayList<>();
        ruled.oneMoreUrgent().ifPresent(priority -> wanted.add(new Wanted(priority)));
        ruled.oneLessUrgent().ifPresent(priority -> wanted.add(new Wanted(priority)));
        search(assessment, issue, wanted);
        return wanted.stream().flatMap(one -> one.found.stream()).toList();
    }

    /** The smallest changes that would give this priority; none if it has it already, or if small changes do not help. */
    public List<Change> toward(Assessment assessment, Issue issue, Priority priority) {
        Wanted wanted = new Wanted(priority);
        search(assessment, issue, List.of(wanted));
        return List.copyOf(wanted.found);
    }

    /** Tries one step or two of different inputs, those of fewer levels first, single steps before double ones. */
    private void search(Assessment assessment, Issue issue, List<Wanted> wanted) {
        List<Step> steps = steps(assessment);
        List<Wanted> open = wanted;
        for (int levels = 1; levels <= MOST_LEVELS && !open.isEmpty(); levels++) {
            for (Step step : steps) {
                if (step.levels() == levels) {
                    attempt(step.apply(assessment), issue, open, step);
                }
            }
            for (int first = 0; first < steps.size(); first++) {
                Step one = steps.get(first);
                Assessment changed = one.levels() < levels ? one.apply(assessment) : assessment;
                for (int second = first + 1; second < steps.size() && one.levels() < levels; second++) {
                    Step other = steps.get(second);
                    if (one.input() != other.input() && one.levels() + other.levels() == levels) {
                        attempt(other.apply(changed), issue, open, one, other);
                    }
                }
            }
            open = wanted.stream().filter(one -> one.found.isEmpty()).toList();
        }
    }

    private void attempt(Assessment changed, Issue issue, List<Wanted> open, Step... steps) {
        if (open.stream().allMatch(Wanted::enough)) {
            return;
        }
        Priority ruled = prioritiser.prioritise(changed, issue).ruled();
        for (Wanted one : open) {
            if (one.priority == ruled && !one.enough()) {
                one.found.add(
                        new Change(ruled, Arrays.stream(steps).map(Step::change).toList()));
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

    private static List<Step> steps(Assessment of) {
        List<Step> steps = new ArrayList<>();
        add(steps, Input.USER_IMPACT, UserImpact.values(), of.leastUserImpact(), of.mostUserImpact(), Changed::user);
        add(
                steps,
                Input.FUNCTIONAL_IMPACT,
                FunctionalImpact.values(),
                of.leastFunctionalImpact(),
                of.mostFunctionalImpact(),
                Changed::functional);
        add(
                steps,
                Input.BRAND_IMPACT,
                BrandImpact.values(),
                of.leastBrandImpact(),
                of.mostBrandImpact(),
                Changed::brand);
        add(
                steps,
                Input.COMPLEXITY,
                Complexity.values(),
                of.leastComplexity(),
                of.mostComplexity(),
                Changed::complexity);
        Integer[] efforts = IntStream.rangeClosed(Resources.LEAST_EFFORT, Resources.MOST_EFFORT)
                .boxed()
                .toArray(Integer[]::new);
        add(steps, Input.EFFORT, efforts, of.leastEffort(), of.mostEffort(), Changed::effort);
        return steps;
    }

    private static <T extends Comparable<? super T>> void add(
            List<Step> steps, Input input, T[] levels, T least, T most, BiFunction<Assessment, T, Assessment> change) {
        List<T> scale = Arrays.asList(levels);
        String from = Rating.between(least, most).text();
        for (T level : levels) {
            int index = scale.indexOf(level);
            int far = Math.max(Math.abs(index - scale.indexOf(least)), Math.abs(index - scale.indexOf(most)));
            if (far > 0 && far <= MOST_LEVELS) {
                String to = level instanceof Labelled labelled ? labelled.label() : level.toString();
                steps.add(new Step(
                        input,
                        far,
                        new Change.InputChange(input, from, to),
                        assessment -> change.apply(assessment, level)));
            }
        }
    }
}
