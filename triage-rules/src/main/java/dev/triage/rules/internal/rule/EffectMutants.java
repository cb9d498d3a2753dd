package dev.triage.rules.internal.rule;

import dev.triage.io.scale.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.CatalogueEffect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Nudges the numbers and levels of an effect, each by one in both directions, and its certainty. */
public final class EffectMutants {

    private static final Integer[] EFFORTS = {1, 2, 3, 4, 5};

    /** A margin is a fraction of what patterns differ by. */
    private static final double NEED = 0.25;

    private EffectMutants() {}

    /**
     * The mutants of an effect.
     *
     * @param name the name of the rule
     */
    public static List<RuleEffect> of(String name, RuleEffect effect) {
        EffectKind kind = EffectValues.kind(effect);
        Map<String, String> written = EffectValues.written(effect);
        List<RuleEffect> mutants = new ArrayList<>();
        for (int by : new int[] {1, -1}) {
            for (EffectValue value : kind.numbers()) {
                String words = written.get(value.annotation());
                for (String other : words == null ? List.<String>of() : moved(value, words, effect, by)) {
                    Map<String, String> changed = new LinkedHashMap<>(written);
                    changed.put(value.annotation(), other);
                    mutants.add(EffectValues.effect(kind, name, changed));
                }
            }
        }
        EffectKind twin = kind.twin() == null ? null : EffectKind.of(kind.twin());
        if (twin != null) {
            String value = written.getOrDefault(kind.annotation(), "");
            mutants.add(EffectValues.effect(twin, name, Map.of(twin.annotation(), value)));
        }
        return mutants;
    }

    private static List<String> moved(EffectValue value, String words, RuleEffect effect, int by) {
        return switch (value.type()) {
            case WHOLE -> List.of(String.valueOf(Integer.parseInt(words) + by));
            case LEVELS -> levels(Integer.parseInt(words) + by);
            case DECIMAL -> List.of(String.valueOf(Double.parseDouble(words) + by * NEED));
            case PRIORITY ->
                moved(Priority.valueOf(words), Priority.values(), by).stream()
                        .map(Enum::name)
                        .toList();
            case ASSUMPTION -> {
                CatalogueEffect.Assumes assumes = (CatalogueEffect.Assumes) effect;
                yield values(assumes, by).stream()
                        .map(other -> assumes.input().label() + ": " + other)
                        .toList();
            }
            default -> List.of();
        };
    }

    private static List<String> levels(int number) {
        return number < 1 || number > Effect.Moves.MOST ? List.of() : List.of(String.valueOf(number));
    }

    private static List<String> values(CatalogueEffect.Assumes assumes, int by) {
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
    private static <T> List<T> moved(T level, T[] levels, int by) {
        List<T> scale = List.of(levels);
        int to = scale.indexOf(level) + by;
        return to < 0 || to >= scale.size() ? List.of() : List.of(scale.get(to));
    }
}
