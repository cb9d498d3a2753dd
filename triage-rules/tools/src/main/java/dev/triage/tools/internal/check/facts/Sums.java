package dev.triage.tools.internal.check.facts;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Sum;
import java.util.List;
import java.util.Map;

/**
 * The sums that there may be.
 *
 * @param least the smallest
 * @param most the largest
 * @param needed the points that each priority takes
 */
public record Sums(int least, int most, Map<Priority, Integer> needed) {

    /** The sums that these rules can give. */
    public static Sums of(List<Rule> rules, Map<Priority, Integer> needed) {
        int least = 0;
        int most = 0;
        for (Rule rule : rules) {
            if (rule.description().effect() instanceof Effect.Points points) {
                least += Math.min(0, points.points());
                most += Math.max(0, points.points());
            }
        }
        return new Sums(least, most, needed);
    }

    public Sum of(int points) {
        return new Sum(points, needed);
    }

    /** Whether a rule waits for the score. */
    public static boolean askedBy(Rule rule) {
        return rule.vocabulary().facts().stream().anyMatch(fact -> fact.type() == Sum.class);
    }
}
