package dev.triage.rules.internal;

import dev.triage.model.Change;
import dev.triage.model.Input;
import dev.triage.rules.vocabulary.Assessment;
import java.util.function.UnaryOperator;

/**
 * One input taken to another level.
 *
 * @param input which one
 * @param levels how far, in levels
 * @param change the same in words
 * @param operation does it
 */
record Step(Input input, int levels, Change.InputChange change, UnaryOperator<Assessment> operation) {

    Assessment apply(Assessment assessment) {
        return operation.apply(assessment);
    }
}
