package dev.triage.tools.internal.check.combination;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.decide.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the rules that fire, beside their points.
 *
 * @param ruled the priority, or null if no rule gives one
 * @param giving the rules that give a priority by points
 * @param pins whether a pinned priority stands
 * @param floors the floors of which one is more urgent than a cap
 * @param caps the caps of which one is less urgent than a floor
 */
public record Verdict(
        @Nullable Priority ruled,
        List<RuleDescription> giving,
        boolean pins,
        List<RuleDescription> floors,
        List<RuleDescription> caps) {

    /** A floor and a cap. */
    public record Pair(RuleDescription floor, RuleDescription cap) {}

    public static Verdict of(List<RuleDescription> fired, int points) {
        List<RuleDescription> giving = fired.stream()
                .filter(rule -> rule.effect() instanceof Effect.Reaches)
                .toList();
        boolean pins = fired.stream().anyMatch(rule -> rule.effect() instanceof Effect.Pins);
        List<RuleDescription> floors = fired.stream()
                .filter(floor -> floor.effect() instanceof Effect.NeverBelow
                        && fired.stream().anyMatch(cap -> contradict(floor, cap)))
                .toList();
        List<RuleDescription> caps = floors.isEmpty()
                ? List.of()
                : fired.stream()
                        .filter(cap -> floors.stream().anyMatch(floor -> contradict(floor, cap)))
                        .toList();
        Priority ruled =
                giving.isEmpty() ? null : Ruling.of(fired, points, null).ruled();
        return new Verdict(ruled, giving, pins, floors, caps);
    }

    /** Whether these are a floor and a less urgent cap. */
    static boolean contradict(RuleDescription floor, RuleDescription cap) {
        return floor.effect() instanceof Effect.NeverBelow low
                && cap.effect() instanceof Effect.NeverAbove high
                && low.priority().moreUrgentThan(high.priority());
    }

    /** Whether a floor and a cap that contradict each other both hold. */
    boolean has(Pair pair) {
        return floors.contains(pair.floor()) && caps.contains(pair.cap());
    }

    /** Whether exactly one rule gives the priority. */
    public boolean complete() {
        return giving.size() == 1;
    }
}
