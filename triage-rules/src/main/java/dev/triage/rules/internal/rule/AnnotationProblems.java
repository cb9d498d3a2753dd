package dev.triage.rules.internal.rule;

import org.jspecify.annotations.Nullable;

/** Takes what is wrong with the annotations of a rule. */
@FunctionalInterface
public interface AnnotationProblems {

    /**
     * Notes a problem.
     *
     * @param annotation the annotation that is wrong, or null if it is the rule as a whole
     * @param message what is wrong, in a sentence
     * @param suggestion what to do instead, or null
     */
    void note(@Nullable String annotation, String message, @Nullable String suggestion);
}
