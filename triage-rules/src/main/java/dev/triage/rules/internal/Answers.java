package dev.triage.rules.internal;

import dev.triage.model.Priority;
import dev.triage.rules.vocabulary.Assessment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the questions of rules are answered with about an assessment. Rules that ask nothing else cannot tell apart two
 * assessments with the same answers, so they say the same of both.
 */
final class Answers {

    private final long[] yes;
    private final @Nullable Priority pinned;
    private final int hash;

    private Answers(long[] yes, @Nullable Priority pinned) {
        this.yes = yes;
        this.pinned = pinned;
        this.hash = 31 * Arrays.hashCode(yes) + (pinned == null ? 0 : pinned.hashCode());
    }

    /** The answers to these questions about an assessment, and what was pinned, which counts in any case. */
    static Answers of(AskedQuestions questions, Assessment assessment) {
        long[] yes = new long[(questions.count() + Long.SIZE - 1) / Long.SIZE];
        for (int question = 0; question < questions.count(); question++) {
            if (questions.answer(question, assessment)) {
                yes[question / Long.SIZE] |= 1L << question;
            }
        }
        return new Answers(yes, assessment.pinned());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && pinned == answers.pinned && Arrays.equals(yes, answers.yes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
