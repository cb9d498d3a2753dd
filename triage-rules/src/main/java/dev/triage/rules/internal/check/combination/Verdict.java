package dev.triage.rules.internal.check.combination;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.decide.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the rules that fire, beside their points.
 *
 * @param ruled the priority, or null if no rule gives one
 * @param giving the rules that give a priority by points
 * @param pins whether a pinned priority stands
 * @param contradictions floors and caps that cannot both be kept
 */
public record Verdict(@Nullable Priority ruled, List<RuleDescription> giving, boolean pins, List<Pair> contradictions) {

    /** A floor and a cap. */
    public record Pair(RuleDescription floor, RuleDescription cap) {}

    public static Verdict of(List<RuleDescription> fired, int points) {
        List<RuleDescription> giving = fired.stream()
                .filter(rule -> rule.effect() instanceof Effect.Reaches)
                .toList();
        boolean pins = fired.stream().anyMatch(rule -> rule.effect() instanceof Effect.Pins);
        List<Pair> contradictions = new ArrayList<>();
        for (RuleDescription floor : fired) {
            for (RuleDescription cap : fired) {
                if (floor.effect() instanceof Effect.NeverBelow low
                        && cap.effect() instanceof Effect.NeverAbove high
                        && low.priority().moreUrgentThan(high.priority())) {
                    contradictions.add(new Pair(floor, cap));
                }
            }
        }
        Priority ruled =
                giving.isEmpty() ? null : Ruling.of(fired, points, null).ruled();
        return new Verdict(ruled, giving, pins, contradictions);
    }

    /** Whether exactly one rule gives the priority. */
    public boolean complete() {
        return giving.size() == 1;
    }
}
