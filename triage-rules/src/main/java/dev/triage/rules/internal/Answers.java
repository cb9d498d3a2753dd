package dev.triage.rules.internal;

import dev.triage.rules.vocabulary.Assessment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the questions of rules are answered with about an assessment. Rules that ask nothing else cannot tell apart two
 * assessments with the same answers, so they say the same of both.
 */
final class Answers {

    private final long[] yes;
    private final int hash;

    private Answers(long[] yes) {
        this.yes = yes;
        long bits = 0;
        for (long some : yes) {
            bits = 31 * bits + some;
        }
        this.hash = Long.hashCode(bits * 0x9E3779B97F4A7C15L);
    }

    /** The answers to these questions about an assessment. */
    static Answers of(AskedQuestions questions, Assessment assessment) {
        long[] yes = new long[(questions.count() + Long.SIZE - 1) / Long.SIZE];
        for (int question = 0; question < questions.count(); question++) {
            if (questions.answer(question, assessment)) {
                yes[question / Long.SIZE] |= 1L << question;
            }
        }
        return new Answers(yes);
    }

    /** All of them, if there are at most as many as a number has bits. */
    long bits() {
        return yes.length == 0 ? 0 : yes[0];
    }

    /** Where other answers to the same questions differ from these. */
    long[] differences(Answers others) {
        long[] differences = yes.clone();
        change(differences, others.yes);
        return differences;
    }

    /** Whether answers do not differ at all. */
    static boolean none(long[] differences) {
        for (long some : differences) {
            if (some != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The answers that differ from these in several ways.
     *
     * @param differences ways to differ
     * @param which the positions of those that count
     */
    Answers changed(List<long[]> differences, int... which) {
        long[] changed = yes.clone();
        for (int difference : which) {
            change(changed, differences.get(difference));
        }
        return new Answers(changed);
    }

    private static void change(long[] answers, long[] differences) {
        for (int i = 0; i < answers.length; i++) {
            answers[i] ^= differences[i];
        }
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
