package dev.triage.rules.internal.rule;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.CatalogueEffect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes effects of the values that annotations say, and the other way round. {@link ValueMistake} says which values are right. */
public final class EffectValues {

    private EffectValues() {}

    /**
     * The effect that some right values say.
     *
     * @param name the name of the rule
     * @param values the values, by their annotations
     */
    public static RuleEffect effect(EffectKind kind, String name, Map<String, String> values) {
        String value = values.getOrDefault(kind.annotation(), "");
        return switch (kind.annotation()) {
            case "adds" -> new Effect.Points(Integer.parseInt(value));
            case "gives" -> {
                String from = values.get("from");
                yield new Effect.Reaches(Priority.valueOf(value), from == null ? null : Integer.valueOf(from));
            }
            case "raises" -> new Effect.Moves(Integer.parseInt(value));
            case "lowers" -> new Effect.Moves(-Integer.parseInt(value));
            case "neverBelow" -> new Effect.NeverBelow(Priority.valueOf(value));
            case "neverAbove" -> new Effect.NeverAbove(Priority.valueOf(value));
            case "decides" -> new Effect.Decides(Priority.valueOf(value));
            case "pins" -> new Effect.Pins();
            case "assumes" -> assumes(value);
            case "standsFor" -> new CatalogueEffect.StandsFor(value, true);
            case "suggests" -> new CatalogueEffect.StandsFor(value, false);
            case "means" -> new CatalogueEffect.Means();
            case "strongHint" -> new CatalogueEffect.Hints(value, true);
            case "weakHint" -> new CatalogueEffect.Hints(value, false);
            case "strong" ->
                new CatalogueEffect.Weighs(
                        Integer.parseInt(value),
                        Integer.parseInt(values.getOrDefault("weak", "0")),
                        values.getOrDefault("phrase", ""));
            case "pointsAtMost" -> new CatalogueEffect.AtMost(Integer.parseInt(value));
            case "example" -> new CatalogueEffect.Example();
            case "clear" -> new CatalogueEffect.Clear();
            case "countsFor" -> new CatalogueEffect.CountsFor(Integer.parseInt(value));
            case "pattern" ->
                new CatalogueEffect.Shows(
                        value,
                        name,
                        values.getOrDefault("topic", ""),
                        values.getOrDefault("summary", ""),
                        Double.parseDouble(values.getOrDefault("need", "0")));
            case "reports" -> new CatalogueEffect.Reports();
            case "answers" -> new CatalogueEffect.Recommends(name, value, values.getOrDefault("firstStep", ""));
            case "nextStep" -> new CatalogueEffect.Proposes(value);
            case "suits" -> new CatalogueEffect.Suits(Integer.parseInt(value));
            case "lists" -> new CatalogueEffect.Lists(HighlightList.valueOf(value));
            case "warns" -> new CatalogueEffect.Warns(value);
            case "relates" -> new CatalogueEffect.Relates(Dependency.Kind.valueOf(value));
            default -> throw new IllegalStateException("The effect (" + kind.annotation() + ") is not made here.");
        };
    }

    /** The kind of an effect. */
    public static EffectKind kind(RuleEffect effect) {
        String annotation = values(effect).get(0);
        EffectKind kind = EffectKind.of(annotation);
        if (kind == null) {
            throw new IllegalStateException("The effect (" + annotation + ") is in no row of the table.");
        }
        return kind;
    }

    /** What annotations say of an effect. */
    public static Map<String, String> written(RuleEffect effect) {
        List<String> values = values(effect);
        EffectKind kind = kind(effect);
        Map<String, String> written = new HashMap<>();
        for (int i = 0; i < kind.values().size(); i++) {
            String value = values.get(i + 1);
            if (!value.isEmpty()) {
                written.put(kind.values().get(i).annotation(), value);
            }
        }
        return written;
    }

    /** The annotation of an effect and its values, in the order of the table; an empty text where there is none. */
    private static List<String> values(RuleEffect effect) {
        if (effect instanceof Effect.Points one) {
            return List.of("adds", text(one.points()));
        } else if (effect instanceof Effect.Reaches one) {
            Integer from = one.from();
            return List.of("gives", one.priority().name(), from == null ? "" : text(from));
        } else if (effect instanceof Effect.Moves one) {
            return List.of(one.levels() > 0 ? "raises" : "lowers", text(Math.abs(one.levels())));
        } else if (effect instanceof Effect.NeverBelow one) {
            return List.of("neverBelow", one.priority().name());
        } else if (effect instanceof Effect.NeverAbove one) {
            return List.of("neverAbove", one.priority().name());
        } else if (effect instanceof Effect.Decides one) {
            return List.of("decides", one.priority().name());
        } else if (effect instanceof Effect.Pins) {
            return List.of("pins", "");
        } else if (effect instanceof CatalogueEffect.Assumes one) {
            return List.of("assumes", one.input().label() + ": " + one.value());
        } else if (effect instanceof CatalogueEffect.StandsFor one) {
            return List.of(one.clearly() ? "standsFor" : "suggests", one.statements());
        } else if (effect instanceof CatalogueEffect.Means) {
            return List.of("means", "");
        } else if (effect instanceof CatalogueEffect.Hints one) {
            return List.of(one.strong() ? "strongHint" : "weakHint", one.pattern());
        } else if (effect instanceof CatalogueEffect.Weighs one) {
            return List.of("strong", text(one.strong()), text(one.weak()), one.phrase());
        } else if (effect instanceof CatalogueEffect.AtMost one) {
            return List.of("pointsAtMost", text(one.points()));
        } else if (effect instanceof CatalogueEffect.Example) {
            return List.of("example", "");
        } else if (effect instanceof CatalogueEffect.Clear) {
            return List.of("clear", "");
        } else if (effect instanceof CatalogueEffect.CountsFor one) {
            return List.of("countsFor", text(one.factor()));
        } else if (effect instanceof CatalogueEffect.Shows one) {
            return List.of("pattern", one.pattern(), one.topic(), one.summary(), String.valueOf(one.need()));
        } else if (effect instanceof CatalogueEffect.Reports) {
            return List.of("reports", "");
        } else if (effect instanceof CatalogueEffect.Recommends one) {
            return List.of("answers", one.answers(), one.firstStep());
        } else if (effect instanceof CatalogueEffect.Proposes one) {
            return List.of("nextStep", one.step());
        } else if (effect instanceof CatalogueEffect.Suits one) {
            return List.of("suits", text(one.points()));
        } else if (effect instanceof CatalogueEffect.Lists one) {
            return List.of("lists", one.list().name());
        } else if (effect instanceof CatalogueEffect.Warns one) {
            return List.of("warns", one.warning());
        } else {
            return List.of("relates", ((CatalogueEffect.Relates) effect).kind().name());
        }
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private static RuleEffect assumes(String words) {
        Input input = input(words);
        if (input == null) {
            throw new IllegalArgumentException("The text (" + words + ") does not name an input.");
        }
        return new CatalogueEffect.Assumes(input, assumed(words));
    }

    static @Nullable Input input(String words) {
        int colon = words.indexOf(':');
        for (Input input : Input.values()) {
            if (colon > 0 && input.label().equals(words.substring(0, colon).strip())) {
                return input;
            }
        }
        return null;
    }

    static String assumed(String words) {
        return words.substring(words.indexOf(':') + 1).strip();
    }
}
