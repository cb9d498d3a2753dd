package dev.triage.rules.internal;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Change;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The priorities of an assessment with one input, or a few, at other levels.
 *
 * <p>If rules look at one input at a time, assessments have numbers, and several steps at once change a number by the sum of
 * what each changes. So nothing is asked again for them. Not thread-safe.
 */
final class Neighbours {

    private final Prioritiser prioritiser;
    private final Assessment assessment;
    private final Issue issue;
    private final List<Step> steps = new ArrayList<>();

    /** What is known of other assessments, or null if they have no numbers. */
    private final @Nullable KnownPriorities known;

    /** The number of the assessment as it is. */
    private final int number;

    /** What each step adds to the number. */
    private int[] added = new int[0];

    /** Looks around an assessment. */
    Neighbours(Prioritiser prioritiser, Assessment assessment, Issue issue) {
        this.prioritiser = prioritiser;
        this.assessment = assessment;
        this.issue = issue;
        Numbering numbering = prioritiser.numbering();
        this.number = numbering == null ? Numbering.NONE : numbering.of(assessment);
        this.known = numbering == null || number == Numbering.NONE ? null : numbering.priorities();
        for (Scale scale : Scale.ALL) {
            int range = scale.rangeOf(assessment);
            if (numbering == null || known == null) {
                steps.addAll(scale.steps(range));
            } else {
                addSeen(scale, range, numbering);
            }
        }
    }

    /** Adds the steps that rules can tell. */
    private void addSeen(Scale scale, int range, Numbering numbering) {
        List<Step> some = scale.steps(range);
        added = Arrays.copyOf(added, steps.size() + some.size());
        for (Step step : some) {
            int change = numbering.change(scale, range, step.range());
            if (change != 0) {
                added[steps.size()] = change;
                steps.add(step);
            }
        }
    }

    /** All that can be changed by itself, but for what no rule sees. */
    List<Step> steps() {
        return steps;
    }

    /**
     * The priority after some steps.
     *
     * @param taken the positions of steps of different inputs
     */
    Priority ruled(int... taken) {
        if (known == null) {
            return prioritiser.prioritise(after(taken), issue).ruled();
        }
        int changed = number;
        for (int step : taken) {
            changed += added[step];
        }
        Priority ruled = known.find(changed);
        if (ruled == null) {
            ruled = prioritiser.run(after(taken), issue).ruled();
            known.keep(changed, ruled);
        }
        return ruled;
    }

    /** In words, what these steps lead to. */
    Change change(Priority ruled, int... taken) {
        List<Change.InputChange> changes = new ArrayList<>(taken.length);
        for (int step : taken) {
            changes.add(steps.get(step).change());
        }
        return new Change(ruled, changes);
    }

    private Assessment after(int... taken) {
        Assessment after = assessment;
        for (int step : taken) {
            after = steps.get(step).apply(after);
        }
        return after;
    }
}
