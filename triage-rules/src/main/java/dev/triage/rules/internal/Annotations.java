package dev.triage.rules.internal;

import dev.triage.model.Dependency;
import dev.triage.model.Effect;
import dev.triage.model.HighlightList;
import dev.triage.model.Input;
import dev.triage.model.Priority;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a rule says of itself in its annotations: why it is there and what it does. */
final class Annotations {

    private static final String REASON = "reason";

    /** What a rule can do, by the annotation that says so. */
    private static final Map<String, Function<Annotations, ? extends @Nullable Effect>> EFFECTS = new LinkedHashMap<>();

    static {
        EFFECTS.put("adds", rule -> new Effect.Points(rule.number("adds")));
        EFFECTS.put("gives", Annotations::gives);
        EFFECTS.put("neverBelow", rule -> new Effect.NeverBelow(rule.constant("neverBelow", Priority.values())));
        EFFECTS.put("neverAbove", rule -> new Effect.NeverAbove(rule.constant("neverAbove", Priority.values())));
        EFFECTS.put("pins", rule -> new Effect.Pins());
        EFFECTS.put("assumes", Annotations::assumes);
        EFFECTS.put("means", rule -> new Effect.Means());
        EFFECTS.put("strongHint", rule -> new Effect.Hints(rule.words("strongHint"), true));
        EFFECTS.put("weakHint", rule -> new Effect.Hints(rule.words("weakHint"), false));
        EFFECTS.put(
                "strong", rule -> new Effect.Weighs(rule.number("strong"), rule.number("weak"), rule.words("phrase")));
        EFFECTS.put("pointsAtMost", rule -> new Effect.AtMost(rule.number("pointsAtMost")));
        EFFECTS.put("example", rule -> new Effect.Example());
        EFFECTS.put("clear", rule -> new Effect.Clear());
        EFFECTS.put("countsFor", rule -> new Effect.CountsFor(rule.number("countsFor")));
        EFFECTS.put("pattern", Annotations::shows);
        EFFECTS.put("reports", rule -> new Effect.Reports());
        EFFECTS.put(
                "answers", rule -> new Effect.Recommends(rule.name, rule.words("answers"), rule.words("firstStep")));
        EFFECTS.put("nextStep", rule -> new Effect.Proposes(rule.words("nextStep")));
        EFFECTS.put("suits", rule -> new Effect.Suits(rule.number("suits")));
        EFFECTS.put("lists", rule -> new Effect.Lists(rule.constant("lists", HighlightList.values())));
        EFFECTS.put("warns", rule -> new Effect.Warns(rule.words("warns")));
        EFFECTS.put("relates", rule -> new Effect.Relates(rule.constant("relates", Dependency.Kind.values())));
    }

    /** What belongs to an effect and is none by itself. */
    private static final Set<String> DETAILS =
            Set.of("from", "weak", "phrase", "topic", "summary", "need", "firstStep");

    private final String name;
    private final String place;
    private final Map<String, Object> values;
    private final List<String> problems;

    /**
     * Prepares reading.
     *
     * @param name the rule's name
     * @param place the rule's file, line and name, for problems
     * @param values the annotations
     * @param problems takes what is wrong
     */
    Annotations(String name, String place, Map<String, Object> values, List<String> problems) {
        this.name = name;
        this.place = place;
        this.values = values;
        this.problems = problems;
    }

    /** Why the rule is there; a rule without a reason is a problem. */
    String reason() {
        String reason = text(REASON);
        if (reason == null || reason.isBlank()) {
            problem("has no reason. Maybe add @reason(\"...\"), a sentence that a person would say.");
            return "";
        }
        return reason;
    }

    /** What the rule does, or null if that is missing or wrong, which is a problem. */
    @Nullable
    Effect effect() {
        List<String> strange = values.keySet().stream()
                .filter(name -> !EFFECTS.containsKey(name) && !DETAILS.contains(name) && !name.equals(REASON))
                .sorted()
                .toList();
        if (!strange.isEmpty()) {
            problem("has annotations that mean nothing: " + signs(strange) + ". Known effects are "
                    + signs(EFFECTS.keySet().stream().toList()) + ".");
        }
        List<String> named =
                EFFECTS.keySet().stream().filter(values::containsKey).toList();
        if (named.size() != 1) {
            problem((named.isEmpty()
                            ? "does not say what it does"
                            : "says more than one thing that it does: " + signs(named))
                    + ". Expected exactly one of "
                    + signs(EFFECTS.keySet().stream().toList()) + ".");
            return null;
        }
        int before = problems.size();
        Function<Annotations, ? extends @Nullable Effect> reading = EFFECTS.get(named.get(0));
        Effect effect = reading == null ? null : reading.apply(this);
        return problems.size() == before ? effect : null;
    }

    private Effect gives() {
        Integer from = values.containsKey("from") ? number("from") : null;
        return new Effect.Reaches(constant("gives", Priority.values()), from);
    }

    private Effect shows() {
        double need = 0;
        String words = words("need");
        try {
            need = Double.parseDouble(words);
        } catch (NumberFormatException e) {
            problem("has @need(" + words + "). Expected a number, such as @need(0.25).");
        }
        return new Effect.Shows(words("pattern"), name, words("topic"), words("summary"), need);
    }

    private @Nullable Effect assumes() {
        String words = words("assumes");
        int colon = words.indexOf(':');
        for (Input input : Input.values()) {
            if (colon > 0 && input.label().equals(words.substring(0, colon).strip())) {
                return new Effect.Assumes(input, words.substring(colon + 1).strip());
            }
        }
        problem("has @assumes(" + words + "). Expected an input and a value, such as \"user impact: Low–High\".");
        return null;
    }

    /** A number; 0 stands in for a wrong one, which is a problem, so that all problems of a rule are found. */
    private int number(String annotation) {
        String words = words(annotation);
        if (words.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(words);
        } catch (NumberFormatException e) {
            problem("has @" + annotation + "(" + words + "). Expected a whole number, such as @" + annotation + "(4).");
            return 0;
        }
    }

    /** One of some names; the first stands in for a wrong one, which is a problem. */
    private <E extends Enum<E>> E constant(String annotation, E[] constants) {
        String words = words(annotation);
        for (E constant : constants) {
            if (constant.name().equals(words)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(Enum::name).collect(Collectors.toList());
        String last = names.remove(names.size() - 1);
        problem("has @" + annotation + "(" + words + "). Expected " + String.join(", ", names) + " or " + last + ".");
        return constants[0];
    }

    /** The value of an annotation that has to be there. */
    private String words(String name) {
        String words = text(name);
        if (words == null || words.isEmpty()) {
            problem("lacks its @" + name + ".");
            return "";
        }
        return words;
    }

    private @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString().strip();
    }

    private void problem(String words) {
        problems.add(place + " " + words);
    }

    private static String signs(List<String> names) {
        return String.join(", ", names.stream().map(name -> "@" + name).toList());
    }
}
