package dev.triage.rules.internal.rule;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.HighlightList;
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
    public static Effect effect(EffectKind kind, String name, Map<String, String> values) {
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
            case "standsFor" -> new Effect.StandsFor(value, true);
            case "suggests" -> new Effect.StandsFor(value, false);
            case "means" -> new Effect.Means();
            case "strongHint" -> new Effect.Hints(value, true);
            case "weakHint" -> new Effect.Hints(value, false);
            case "strong" ->
                new Effect.Weighs(
                        Integer.parseInt(value),
                        Integer.parseInt(values.getOrDefault("weak", "0")),
                        values.getOrDefault("phrase", ""));
            case "pointsAtMost" -> new Effect.AtMost(Integer.parseInt(value));
            case "example" -> new Effect.Example();
            case "clear" -> new Effect.Clear();
            case "countsFor" -> new Effect.CountsFor(Integer.parseInt(value));
            case "pattern" ->
                new Effect.Shows(
                        value,
                        name,
                        values.getOrDefault("topic", ""),
                        values.getOrDefault("summary", ""),
                        Double.parseDouble(values.getOrDefault("need", "0")));
            case "reports" -> new Effect.Reports();
            case "answers" -> new Effect.Recommends(name, value, values.getOrDefault("firstStep", ""));
            case "nextStep" -> new Effect.Proposes(value);
            case "suits" -> new Effect.Suits(Integer.parseInt(value));
            case "lists" -> new Effect.Lists(HighlightList.valueOf(value));
            case "warns" -> new Effect.Warns(value);
            case "relates" -> new Effect.Relates(Dependency.Kind.valueOf(value));
            default -> throw new IllegalStateException("The effect (" + kind.annotation() + ") is not made here.");
        };
    }

    /** The kind of an effect. */
    public static EffectKind kind(Effect effect) {
        String annotation = values(effect).get(0);
        EffectKind kind = EffectKind.of(annotation);
        if (kind == null) {
            throw new IllegalStateException("The effect (" + annotation + ") is in no row of the table.");
        }
        return kind;
    }

    /** What annotations say of an effect. */
    public static Map<String, String> written(Effect effect) {
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
    private static List<String> values(Effect effect) {
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
        } else if (effect instanceof Effect.Assumes one) {
            return List.of("assumes", one.input().label() + ": " + one.value());
        } else if (effect instanceof Effect.StandsFor one) {
            return List.of(one.clearly() ? "standsFor" : "suggests", one.statements());
        } else if (effect instanceof Effect.Means) {
            return List.of("means", "");
        } else if (effect instanceof Effect.Hints one) {
            return List.of(one.strong() ? "strongHint" : "weakHint", one.pattern());
        } else if (effect instanceof Effect.Weighs one) {
            return List.of("strong", text(one.strong()), text(one.weak()), one.phrase());
        } else if (effect instanceof Effect.AtMost one) {
            return List.of("pointsAtMost", text(one.points()));
        } else if (effect instanceof Effect.Example) {
            return List.of("example", "");
        } else if (effect instanceof Effect.Clear) {
            return List.of("clear", "");
        } else if (effect instanceof Effect.CountsFor one) {
            return List.of("countsFor", text(one.factor()));
        } else if (effect instanceof Effect.Shows one) {
            return List.of("pattern", one.pattern(), one.topic(), one.summary(), String.valueOf(one.need()));
        } else if (effect instanceof Effect.Reports) {
            return List.of("reports", "");
        } else if (effect instanceof Effect.Recommends one) {
            return List.of("answers", one.answers(), one.firstStep());
        } else if (effect instanceof Effect.Proposes one) {
            return List.of("nextStep", one.step());
        } else if (effect instanceof Effect.Suits one) {
            return List.of("suits", text(one.points()));
        } else if (effect instanceof Effect.Lists one) {
            return List.of("lists", one.list().name());
        } else if (effect instanceof Effect.Warns one) {
            return List.of("warns", one.warning());
        } else {
            return List.of("relates", ((Effect.Relates) effect).kind().name());
        }
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private static Effect assumes(String words) {
        Input input = input(words);
        if (input == null) {
            throw new IllegalArgumentException("The text (" + words + ") does not name an input.");
        }
        return new Effect.Assumes(input, assumed(words));
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
