package dev.triage.rules.vocabulary;

import dev.triage.model.Priority;
import java.util.Map;

/**
 * The score: the points of all rules. It exists after all rules have added their points.
 *
 * <pre>{@code
 * Sum( points >= neededFor(Priority.P1) )
 * }</pre>
 *
 * @param points the score
 * @param needed the points that each priority needs, from the {@code @from} of the rules that give it
 */
public record Sum(int points, Map<Priority, Integer> needed) {

    /**
     * Makes a score; the map is copied.
     *
     * @param points the score
     * @param needed the points that each priority needs, from the {@code @from} of the rules that give it
     */
    public Sum {
        needed = Map.copyOf(needed);
    }

    /**
     * {@return how many points a priority needs; more than any score if no rule gives that priority from a number of
     * points}
     *
     * @param priority the priority
     */
    public int neededFor(Priority priority) {
        return needed.getOrDefault(priority, Integer.MAX_VALUE);
    }
}
