package dev.triage.tools.explain;

import static java.util.Objects.requireNonNull;

/**
 * A condition of a rule, and its answer for an issue.
 *
 * @param fact the fact that it is about, such as {@code "Assessment"} or {@code "not Text"}, or {@code "table"} of a cell
 * @param words the condition as it is written, or {@code "any"} if the rule asks nothing of the fact
 * @param holds whether it holds
 * @param seen what the issue has, such as {@code "leastUserImpact: Low"}; empty if that cannot be told
 */
public record ConditionAnswer(String fact, String words, boolean holds, String seen) {

    /**
     * Makes the answer.
     *
     * @param fact the fact that it is about
     * @param words the condition as it is written, or {@code "any"} if the rule asks nothing of the fact
     * @param holds whether it holds
     * @param seen what the issue has
     */
    public ConditionAnswer {
        requireNonNull(fact, "fact");
        requireNonNull(words, "words");
        requireNonNull(seen, "seen");
    }

    /** {@return the condition and its answer in one line} */
    public String text() {
        return (holds ? "yes  " : "no   ") + fact + ": " + words + (seen.isEmpty() ? "" : "  (" + seen + ")");
    }
}
