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
import java.util.Comparator;
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
        List<Step> steps = steps(assessment);
        List<Change> changes = new ArrayList<>();
        ruled.oneMoreUrgent().ifPresent(wanted -> changes.addAll(smallest(assessment, issue, steps, wanted)));
        ruled.oneLessUrgent().ifPresent(wanted -> changes.addAll(smallest(assessment, issue, steps, wanted)));
        return List.copyOf(changes);
    }

    /** The smallest changes that would give this priority; none if it has it already, or if small changes do not help. */
    public List<Change> toward(Assessment assessment, Issue issue, Priority wanted) {
        return smallest(assessment, issue, steps(assessment), wanted);
    }

    private List<Change> smallest(Assessment assessment, Issue issue, List<Step> steps, Priority wanted) {
        List<Change> found = new ArrayList<>();
        int levels = Integer.MAX_VALUE;
        for (List<Step> attempt : attempts(steps)) {
            int size = attempt.stream().mapToInt(Step::levels).sum();
            if (size > levels || found.size() == MOST_CHANGES) {
                break;
            }
            Assessment changed = assessment;
            for (Step step : attempt) {
                changed = step.apply(changed);
            }
            if (prioritiser.prioritise(changed, issue).ruled() == wanted) {
                levels = size;
                found.add(new Change(wanted, attempt.stream().map(Step::change).toList()));
            }
        }
        return found;
    }

    /** One step or two of different inputs, those of fewer levels first, single steps before double ones. */
    private static List<List<Step>> attempts(List<Step> steps) {
        List<List<Step>> attempts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step one = steps.get(i);
            attempts.add(List.of(one));
            for (Step other : steps.subList(i + 1, steps.size())) {
                if (one.input() != other.input() && one.levels() + other.levels() <= MOST_LEVELS) {
                    attempts.add(List.of(one, other));
                }
            }
        }
        attempts.sort(Comparator.<List<Step>>comparingInt(
                        attempt -> attempt.stream().mapToInt(Step::levels).sum())
                .thenComparingInt(List::size));
        return attempts;
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
