package dev.triage.rules.vocabulary;

import dev.triage.model.Priority;
import java.util.Map;

/**
 * The sum of the points of all rules that added some; it is there once they all have.
 *
 * <pre>{@code
 * Sum( points >= neededFor(Priority.P1) )
 * }</pre>
 *
 * @param points the sum
 * @param needed the points that each priority takes, from the {@code @from} of the rules that give it
 */
public record Sum(int points, Map<Priority, Integer> needed) {

    /** Makes a sum; the map is copied. */
    public Sum {
        needed = Map.copyOf(needed);
    }

    /** How many points a priority takes; more than any sum if no rule gives that priority from a number of points. */
    public int neededFor(Priority priority) {
        return needed.getOrDefault(priority, Integer.MAX_VALUE);
    }
}
