package dev.triage.rules.internal;

import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What steps change about the answers to questions that look at one input each. It is the same whatever the other inputs
 * are, so it is worked out once for each range of each input. Thread-safe.
 */
final class Differences {

    private final AskedQuestions questions;

    /** By the numbers of the scale and the range, as far as anybody asked. */
    private final List<AtomicReferenceArray<@Nullable List<long[]>>> known = new ArrayList<>();

    /** Prepares for these questions, each of which looks at one input. */
    Differences(AskedQuestions questions) {
        this.questions = questions;
        for (Scale scale : Scale.ALL) {
            known.add(new AtomicReferenceArray<>(scale.ranges()));
        }
    }

    /**
     * What the steps of an input change.
     *
     * @param scale the input
     * @param assessment where the steps begin
     * @param before the answers about it
     * @return as many as there are steps, in their order
     */
    List<long[]> of(Scale scale, Assessment assessment, Answers before) {
        int range = scale.rangeOf(assessment);
        AtomicReferenceArray<@Nullable List<long[]>> byRange = known.get(scale.number());
        List<long[]> differences = byRange.get(range);
        if (differences == null) {
            differences = differences(scale.steps(range), assessment, before);
            byRange.set(range, differences);
        }
        return differences;
    }

    private List<long[]> differences(List<Step> steps, Assessment assessment, Answers before) {
        return steps.stream()
                .map(step -> before.differences(Answers.of(questions, step.apply(assessment))))
                .toList();
    }
}
