package dev.triage.rules.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the questions of rules are answered with about an assessment. Rules that ask nothing else cannot tell apart two
 * assessments with the same answers, so they say the same of both.
 */
final class Answers {

    private final long[] yes;
    private final int hash;

    /**
     * Takes answers.
     *
     * @param yes a bit for each question, which nobody changes any more
     */
    Answers(long[] yes) {
        this.yes = yes;
        long bits = 0;
        for (long some : yes) {
            bits = 31 * bits + some;
        }
        this.hash = Long.hashCode(bits * 0x9E3779B97F4A7C15L);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && Arrays.equals(yes, answers.yes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
