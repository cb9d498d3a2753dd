package dev.triage.tools.check.report;

import dev.triage.model.Priority;
import java.util.Map;

/**
 * The combinations that were checked.
 *
 * @param raw how many combinations of the inputs there are: ranges of levels, sets of the standard categories and of those
 *     that rules name, status, pinned priority
 * @param classes how many of them the rules distinguish; each of these was decided
 * @param confirmed how many of these the engine decided as well, with the same result
 * @param run how many combinations were run because rules with Java in them work there
 * @param distribution how many of the raw combinations have each priority by the rules, without pins; if conditions
 *     on open texts make a difference, they are answered as by an issue without any text
 */
public record Combinations(long raw, long classes, int confirmed, int run, Map<Priority, Long> distribution) {

    /**
     * Makes the numbers; the map is copied.
     *
     * @param raw how many combinations of the inputs there are
     * @param classes how many of them the rules distinguish
     * @param confirmed how many of these the engine decided as well, with the same result
     * @param run how many combinations were run because rules with Java in them work there
     * @param distribution how many of the raw combinations have each priority by the rules, without pins
     */
    public Combinations {
        distribution = Map.copyOf(distribution);
    }
}
