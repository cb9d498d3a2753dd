package dev.triage.rules.internal.match;

import dev.triage.rules.internal.condition.Condition.Fact;
import dev.triage.rules.internal.condition.Condition.Question;
import org.jspecify.annotations.Nullable;

/** Evaluates the constraints of a condition, also on objects that are not facts. */
@FunctionalInterface
public interface Answers {

    /**
     * Whether a constraint holds.
     *
     * @param wanted what is looked for
     * @param number which of its constraints, from 0
     * @param fact the fact that is looked at
     * @param chosen the facts that were chosen before, by their places in the condition
     */
    boolean holds(Fact wanted, int number, Object fact, @Nullable Object[] chosen);

    /** The constraint. */
    static Question question(Fact wanted, int number) {
        return wanted.questions().get(number);
    }
}
