package dev.triage.rules.check.report;

import dev.triage.model.Priority;
import java.util.Map;

/**
 * What was looked at.
 *
 * @param raw how many combinations of the inputs there are: ranges of levels, sets of the standard categories and of those
 *     that rules name, status, pinned priority
 * @param classes how many of them the rules can tell apart; each of these was decided
 * @param confirmed how many of these the engine decided as well, with the same result
 * @param run how many combinations were run because rules with Java in them work there
 * @param distribution how many of the raw combinations have each priority by the rules, whatever is pinned; where
 *     questions about open texts make a difference, all of them are answered with no
 */
public record Combinations(long raw, long classes, int confirmed, int run, Map<Priority, Long> distribution) {

    /** Makes the numbers; the map is copied. */
    public Combinations {
        distribution = Map.copyOf(distribution);
    }
}
