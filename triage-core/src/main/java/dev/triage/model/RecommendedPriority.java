package dev.triage.model;

import static java.util.Objects.requireNonNull;

/**
 * The priority that the source recommends, with the condition under which the recommendation changes.
 *
 * @param priority the recommended priority
 * @param condition the words beside it, such as "escalate to P1 only if the launch needs it"; empty if there are none
 */
public record RecommendedPriority(Priority priority, String condition) {

    /**
     * Makes a recommendation.
     *
     * @param priority the recommended priority
     * @param condition the words beside it
     */
    public RecommendedPriority {
        requireNonNull(priority, "priority");
        requireNonNull(condition, "condition");
    }

    /**
     * {@return a recommendation without a condition}
     *
     * @param priority the priority
     */
    public static RecommendedPriority of(Priority priority) {
        return new RecommendedPriority(priority, "");
    }

    @Override
    public String toString() {
        return condition.isEmpty() ? priority.name() : priority + " (" + condition + ")";
    }
}
