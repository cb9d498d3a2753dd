package dev.triage.rules.internal;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.HighlightList;
import dev.triage.rules.internal.condition.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a rule says of itself in its annotations: why it is there and what it does. */
public final class Annotations {

    private static final String REASON = "reason";
    private static final String OVERRIDES = "overrides";

    /** What a rule can do, as the annotations that say so. */
    private static final List<String> EFFECTS = List.of(
            "adds",
            "gives",
            "neverBelow",
            "neverAbove",
            "pins",
            "assumes",
            "standsFor",
            "suggests",
            "means",
            "strongHint",
            "weakHint",
            "strong",
            "pointsAtMost",
            "example",
            "clear",
            "countsFor",
            "pattern",
            "reports",
            "answers",
            "nextStep",
            "suits",
            "lists",
            "warns",
            "relates");

    /** What belongs to an effect and is none by itself. */
    private static final List<String> DETAILS =
            List.of(REASON, OVERRIDES, "from", "weak", "phrase", "topic", "summary", "need", "firstStep");

    /** The effect that a detail belongs to. */
    private static final Map<String, String> DETAIL_OF = Map.of(
            "from", "gives",
            "weak", "strong",
            "phrase", "strong",
            "topic", "pattern",
            "summary", "pattern",
            "need", "pattern",
            "firstStep", "answers");

    /** No rule needs more, and sums of larger numbers might not fit anywhere. */
    private static final int LARGEST = 100_000;

    private final String name;
    private final Map<String, ?> values;
    private final Complaints complaints;
    private boolean wrong;

    /**
     * Prepares reading.
     *
     * @param name the rule's name
     * @param values the annotations
     * @param complaints takes what is wrong
     */
    public Annotations(String name, Map<String, ?> values, Complaints complaints) {
        this.name = name;
        this.values = values;
        this.complaints = complaints;
    }

    /** Why the rule is there; a rule without a reason is a problem. */
    public String reason() {
        String reason = text(REASON);
        if (reason == null || reason.isBlank()) {
            problem(
                    reason == null ? null : REASON,
                    "This rule has no reason.",
                    "Maybe add @reason(\"...\"), a sentence that a person would say.");
            return "";
        }
        return reason;
    }

    /** The rule that this one takes the place of, or null. */
    public @Nullable String overrides() {
        return values.containsKey(OVERRIDES) ? words(OVERRIDES) : null;
    }

    /** What the rule does, or null if that is missing or wrong, which is a problem. */
    public @Nullable Effect effect() {
        boolean strange = refuseStrange();
        List<String> named = new ArrayList<>();
        for (String effect : EFFECTS) {
            if (values.containsKey(effect)) {
                named.add(effect);
            }
        }
        if (named.size() > 1) {
            problem(
                    named.get(1),
                    "This rule says more than one thing that it does: " + signs(named) + ".",
                    "Maybe make two rules of it.");
        } else if (named.isEmpty() && !strange) {
            problem(
                    null,
                    "This rule does not say what it does.",
                    "Maybe @adds(2), @neverBelow(P1) or @neverAbove(P2); all effects are " + signs(EFFECTS) + ".");
        }
        if (named.size() != 1) {
            return null;
        }
        wrong = false;
        refuseIdle(named.get(0));
        Effect effect = effect(named.get(0));
        return wrong ? null : effect;
    }

    private @Nullable Effect effect(String named) {
        return switch (named) {
            case "adds" -> new Effect.Points(number(named));
            case "gives" -> gives();
            case "neverBelow" -> new Effect.NeverBelow(constant(named, Priority.values()));
            case "neverAbove" -> new Effect.NeverAbove(constant(named, Priority.values()));
            case "pins" -> new Effect.Pins();
            case "assumes" -> assumes();
            case "standsFor" -> standsFor(named, true);
            case "suggests" -> standsFor(named, false);
            case "means" -> new Effect.Means();
            case "strongHint" -> new Effect.Hints(words(named), true);
            case "weakHint" -> new Effect.Hints(words(named), false);
            case "strong" -> new Effect.Weighs(number(named), number("weak"), words("phrase"));
            case "pointsAtMost" -> new Effect.AtMost(number(named));
            case "example" -> new Effect.Example();
            case "clear" -> new Effect.Clear();
            case "countsFor" -> new Effect.CountsFor(number(named));
            case "pattern" -> shows();
            case "reports" -> new Effect.Reports();
            case "answers" -> new Effect.Recommends(name, words(named), words("firstStep"));
            case "nextStep" -> new Effect.Proposes(words(named));
            case "suits" -> new Effect.Suits(number(named));
            case "lists" -> new Effect.Lists(constant(named, HighlightList.values()));
            case "warns" -> new Effect.Warns(words(named));
            case "relates" -> new Effect.Relates(constant(named, Dependency.Kind.values()));
            default -> throw new IllegalStateException("Nobody reads the effect (" + named + ").");
        };
    }

    /** A detail of another effect says something that nothing listens to. */
    private void refuseIdle(String effect) {
        for (String detail : DETAILS) {
            String owner = DETAIL_OF.get(detail);
            if (owner != null && !owner.equals(effect) && values.containsKey(detail)) {
                problem(
                        detail,
                        "@" + detail + " does nothing beside @" + effect + ".",
                        "Maybe delete it; it belongs to @" + owner + ".");
            }
        }
    }

    private boolean refuseStrange() {
        boolean found = false;
        for (String name : new TreeSet<>(values.keySet())) {
            if (!EFFECTS.contains(name) && !DETAILS.contains(name)) {
                String nearest = Nearest.of(name, known());
                problem(
                        name,
                        "@" + name + " means nothing.",
                        nearest == null ? "There are " + signs(known()) + "." : nearest.replace("Maybe ", "Maybe @"));
                found = true;
            }
        }
        return found;
    }

    /** All annotations that mean something. */
    static List<String> known() {
        List<String> known = new ArrayList<>(EFFECTS);
        known.addAll(DETAILS);
        return known;
    }

    private Effect gives() {
        Integer from = values.containsKey("from") ? number("from") : null;
        return new Effect.Reaches(constant("gives", Priority.values()), from);
    }

    private Effect shows() {
        double need = 0;
        String given = text("need");
        String words = given == null ? "0" : given;
        try {
            need = Double.parseDouble(words);
        } catch (NumberFormatException e) {
            need = Double.NaN;
        }
        if (!(Math.abs(need) <= LARGEST)) {
            problem("need", "@need(" + words + ") is no number of use.", "Maybe @need(0.25).");
        }
        return new Effect.Shows(words("pattern"), name, words("topic"), words("summary"), need);
    }

    private @Nullable Effect assumes() {
        String words = words("assumes");
        int colon = words.indexOf(':');
        for (Input input : Input.values()) {
            if (colon > 0 && input.label().equals(words.substring(0, colon).strip())) {
                String value = words.substring(colon + 1).strip();
                Objection objection = Draft.objection(input, value);
                if (objection != null) {
                    problem("assumes", objection.message(), objection.suggestion());
                }
                return new Effect.Assumes(input, value);
            }
        }
        problem(
                "assumes",
                "@assumes(" + words + ") names no input and value.",
                "Maybe \"user impact: Low–High\"; inputs are "
                        + String.join(
                                ", ",
                                Arrays.stream(Input.values()).map(Input::label).toList()) + ".");
        return null;
    }

    private Effect standsFor(String annotation, boolean clearly) {
        String words = words(annotation);
        Objection objection = words.isEmpty() ? null : Statement.objection(words);
        if (objection != null) {
            problem(annotation, objection.message(), objection.suggestion());
        }
        return new Effect.StandsFor(words, clearly);
    }

    /** A number; 0 stands in for a wrong one, which is a problem, so that all problems of a rule are found. */
    private int number(String annotation) {
        String words = words(annotation);
        if (words.isEmpty()) {
            return 0;
        }
        try {
            return whole(words);
        } catch (NumberFormatException e) {
            problem(
                    annotation,
                    "@" + annotation + "(" + words + ")"
                            + (tooLarge(words) ? " is too large." : " is no whole number."),
                    tooLarge(words) ? "Numbers go up to " + LARGEST + "." : "Maybe @" + annotation + "(4).");
            return 0;
        }
    }

    /**
     * A whole number of use.
     *
     * @throws NumberFormatException if it is none
     */
    static int whole(String words) {
        int number = Integer.parseInt(words);
        if (Math.abs((long) number) > LARGEST) {
            throw new NumberFormatException(words);
        }
        return number;
    }

    private static boolean tooLarge(String words) {
        return words.matches("-?\\d+");
    }

    /** One of some names; the first stands in for a wrong one, which is a problem. */
    private <E extends Enum<E>> E constant(String annotation, E[] constants) {
        String words = words(annotation);
        for (E constant : constants) {
            if (constant.name().equals(words)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(Enum::name).toList();
        if (!words.isEmpty()) {
            problem(annotation, "There is no \"" + words + "\" for @" + annotation + ".", Nearest.orAll(words, names));
        }
        return constants[0];
    }

    /** The value of an annotation that has to be there. */
    private String words(String name) {
        String words = text(name);
        if (words == null || words.isEmpty()) {
            boolean missing = words == null;
            problem(
                    missing ? null : name,
                    missing ? "This rule lacks its @" + name + "." : "@" + name + " says nothing.",
                    missing ? "Maybe add @" + name + "(...)." : "Maybe write in parentheses what it should say.");
            return "";
        }
        return words;
    }

    private @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString().strip();
    }

    private void problem(@Nullable String annotation, String message, @Nullable String suggestion) {
        wrong = true;
        complaints.note(annotation, message, suggestion);
    }

    private static String signs(Collection<String> names) {
        return String.join(", ", names.stream().map(name -> "@" + name).toList());
    }
}
