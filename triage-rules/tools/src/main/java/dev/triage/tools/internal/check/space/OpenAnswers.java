package dev.triage.tools.internal.check.space;

import java.util.Set;

/**
 * Answers to questions on open texts that one issue can give.
 *
 * @param affirmed the questions of which the answer is yes
 */
public record OpenAnswers(Set<String> affirmed) {

    /** Makes the answers; the set is copied. */
    public OpenAnswers {
        affirmed = Set.copyOf(affirmed);
    }
}
