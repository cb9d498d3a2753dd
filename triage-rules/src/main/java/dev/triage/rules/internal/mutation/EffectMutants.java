package dev.triage.rules.internal.mutation;

import dev.triage.io.scale.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Nudges the numbers and levels of an effect, each by one in both directions. */
final class EffectMutants {

    private static final Integer[] EFFORTS = {1, 2, 3, 4, 5};

    /** A margin is a fraction of what patterns differ by. */
    private static final double NEED = 0.25;

    private EffectMutants() {}

    static List<Effect> of(Effect effect) {
        List<Effect> mutants = new ArrayList<>();
        for (int by : new int[] {1, -1}) {
            if (effect instanceof Effect.Points points) {
                mutants.add(new Effect.Points(points.points() + by));
            } else if (effect instanceof Effect.Reaches reaches) {
                Integer from = reaches.from();
                if (from != null) {
                    mutants.add(new Effect.Reaches(reaches.priority(), from + by));
                }
            } else if (effect instanceof Effect.NeverBelow bound) {
                moved(bound.priority(), Priority.values(), by).forEach(to -> mutants.add(new Effect.NeverBelow(to)));
            } else if (effect instanceof Effect.NeverAbove bound) {
                moved(bound.priority(), Priority.values(), by).forEach(to -> mutants.add(new Effect.NeverAbove(to)));
            } else if (effect instanceof Effect.Weighs weighs) {
                mutants.add(new Effect.Weighs(weighs.strong() + by, weighs.weak(), weighs.phrase()));
                mutants.add(new Effect.Weighs(weighs.strong(), weighs.weak() + by, weighs.phrase()));
            } else if (effect instanceof Effect.AtMost most) {
                mutants.add(new Effect.AtMost(most.points() + by));
            } else if (effect instanceof Effect.CountsFor counts) {
                mutants.add(new Effect.CountsFor(counts.factor() + by));
            } else if (effect instanceof Effect.Suits suits) {
                mutants.add(new Effect.Suits(suits.points() + by));
            } else if (effect instanceof Effect.Shows shows) {
                mutants.add(new Effect.Shows(
                        shows.pattern(), shows.title(), shows.topic(), shows.summary(), shows.need() + by * NEED));
            } else if (effect instanceof Effect.Assumes assumes) {
                values(assumes, by).forEach(value -> mutants.add(new Effect.Assumes(assumes.input(), value)));
            } else if (effect instanceof Effect.StandsFor stands && by > 0) {
                mutants.add(new Effect.StandsFor(stands.statement(), !stands.clearly()));
            } else if (effect instanceof Effect.Hints hints && by > 0) {
                mutants.add(new Effect.Hints(hints.pattern(), !hints.strong()));
            }
        }
        return mutants;
    }

    private static List<String> values(Effect.Assumes assumes, int by) {
        return switch (assumes.input()) {
            case USER_IMPACT -> moved(RatingText.userImpact(assumes.value()), UserImpact.values(), by);
            case FUNCTIONAL_IMPACT ->
                moved(RatingText.functionalImpact(assumes.value()), FunctionalImpact.values(), by);
            case BRAND_IMPACT -> moved(RatingText.brandImpact(assumes.value()), BrandImpact.values(), by);
            case COMPLEXITY -> moved(RatingText.complexity(assumes.value()), Complexity.values(), by);
            case EFFORT -> moved(RatingText.effort(assumes.value()), EFFORTS, by);
            case CATEGORIES -> by > 0 && "none".equals(assumes.value()) ? List.of("Security") : List.of();
            case STATUS -> by > 0 ? List.of("open".equals(assumes.value()) ? "closed" : "open") : List.of();
        };
    }

    /** Each end moved for itself. */
    private static <T extends Comparable<? super T>> List<String> moved(Rating<T> rating, T[] levels, int by) {
        T low = Objects.requireNonNull(rating.low());
        T high = Objects.requireNonNull(rating.high());
        List<String> moved = new ArrayList<>();
        for (T other : moved(low, levels, by)) {
            if (other.compareTo(high) <= 0) {
                moved.add(Rating.between(other, high).text());
            }
        }
        for (T other : moved(high, levels, by)) {
            if (low.compareTo(other) <= 0) {
                moved.add(Rating.between(low, other).text());
            }
        }
        return moved;
    }

    /** The level beside this one, if there is one. */
    static <T> List<T> moved(T level, T[] levels, int by) {
        List<T> scale = List.of(levels);
        int to = scale.indexOf(level) + by;
        return to < 0 || to >= scale.size() ? List.of() : List.of(scale.get(to));
    }
}
