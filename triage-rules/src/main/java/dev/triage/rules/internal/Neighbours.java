package dev.triage.rules.internal;

import dev.triage.model.Change;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The priorities of an assessment with one input, or a few, at other levels.
 *
 * <p>If rules look at one input at a time, several steps at once change the answers that each changes by itself. So nothing
 * is asked again for them. Not thread-safe.
 */
final class Neighbours {

    private final Prioritiser prioritiser;
    private final Assessment assessment;
    private final Issue issue;
    private final List<Step> steps = new ArrayList<>();

    /** What was said of other assessments, or null if answers do not say everything. */
    private final @Nullable SharedRulings shared;

    /** What rules are answered about the assessment as it is, or null if that says too little of its neighbours. */
    private final @Nullable Answers answers;

    /** What each step changes about the answers, if they are known. */
    private final List<long[]> differences = new ArrayList<>();

    /** Looks around an assessment. */
    Neighbours(Prioritiser prioritiser, Assessment assessment, Issue issue) {
        this.prioritiser = prioritiser;
        this.assessment = assessment;
        this.issue = issue;
        this.shared = prioritiser.shared();
        Differences known = shared == null ? null : shared.differences();
        this.answers = shared == null || known == null ? null : shared.answers(assessment);
        for (Scale scale : Scale.ALL) {
            List<Step> some = scale.steps(scale.rangeOf(assessment));
            if (known == null || answers == null) {
                steps.addAll(some);
            } else {
                addSeen(some, known.of(scale, assessment, answers));
            }
        }
    }

    private void addSeen(List<Step> some, List<long[]> changed) {
        for (int i = 0; i < some.size(); i++) {
            if (!Answers.none(changed.get(i))) {
                steps.add(some.get(i));
                differences.add(changed.get(i));
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
        if (shared == null || answers == null) {
            return prioritiser.prioritise(after(taken), issue).ruled();
        }
        Answers changed = answers.changed(differences, taken);
        return shared.ruled(changed, () -> prioritiser.run(after(taken), issue));
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
