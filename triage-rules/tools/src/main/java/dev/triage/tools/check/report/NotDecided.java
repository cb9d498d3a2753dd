package dev.triage.tools.check.report;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A property that is neither proved nor refuted: the rules distinguish too many combinations, no issue shows it, or the time was over. It is no finding.
 *
 * @param property which one
 * @param text what was looked at instead, and what would decide it
 * @param rules the rules without which it would be decided
 */
public record NotDecided(Property property, String text, List<RuleDescription> rules) {

    /** What a check proves. */
    public enum Property {
        /** Every combination gets exactly one priority. */
        COMPLETE,

        /** The order of rules and facts changes no answer. */
        DETERMINISTIC,
        /** More impact is never less urgent, more complexity or effort never more urgent. */
        MONOTONE,
        /** Every input changes some priority. */
        RELEVANT,
        /** Every rule can fire. */
        REACHABLE,
        /** No rule is redundant. */
        NEEDED,
        /** No rule contradicts another one. */
        FREE_OF_CONTRADICTIONS
    }

    /**
     * Makes it; the list is copied.
     *
     * @param property which one
     * @param text what was looked at instead, and what would decide it
     * @param rules the rules without which it would be decided
     */
    public NotDecided {
        requireNonNull(property, "property");
        requireNonNull(text, "text");
        rules = List.copyOf(rules);
    }
}
