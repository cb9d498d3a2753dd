package dev.triage.tools.evaluation;

import dev.triage.model.Priority;
import java.util.OptionalDouble;

/**
 * How well the issues of one priority agree. Immutable.
 *
 * @param level the priority
 * @param recommended how many issues the documents give it
 * @param decided how many issues the rules give it
 * @param both how many issues both give it
 */
public record LevelAgreement(Priority level, int recommended, int decided, int both) {

    /**
     * Makes the counts.
     *
     * @param level the priority
     * @param recommended how many issues the documents give it
     * @param decided how many issues the rules give it
     * @param both how many issues both give it
     * @throws IllegalArgumentException if both give the priority to more issues than one of them does
     */
    public LevelAgreement {
        if (both < 0 || both > Math.min(recommended, decided)) {
            throw new IllegalArgumentException("Both give " + level + " to (" + both
                    + ") issues, but the documents to (" + recommended + ") and the rules to (" + decided + ").");
        }
    }

    /**
     * {@return which share of what the rules give this level the documents give it, too; empty if the rules never do}
     */
    public OptionalDouble precision() {
        return share(both, decided);
    }

    /**
     * {@return which share of what the documents give this level the rules give it, too; empty if the documents never
     * do}
     */
    public OptionalDouble recall() {
        return share(both, recommended);
    }

    /**
     * {@return the harmonic mean of the two, 0 where they have no issue in common; empty if neither gives this level}
     */
    public OptionalDouble f1() {
        return share(2 * both, recommended + decided);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
