package dev.triage.rules.internal;

import dev.triage.model.Effect;
import dev.triage.model.Input;
import dev.triage.model.Priority;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a rule says of itself in its annotations: why it is there and what it does. */
final class Annotations {

    private static final String REASON = "reason";
    private static final String ADDS = "adds";
    private static final String GIVES = "gives";
    private static final String FROM = "from";
    private static final String NEVER_BELOW = "neverBelow";
    private static final String NEVER_ABOVE = "neverAbove";
    private static final String PINS = "pins";
    private static final String ASSUMES = "assumes";
    private static final List<String> EFFECTS = List.of(ADDS, GIVES, NEVER_BELOW, NEVER_ABOVE, PINS, ASSUMES);

    private final String place;
    private final Map<String, Object> values;
    private final List<String> problems;

    /**
     * Prepares reading.
     *
     * @param place the rule's file, line and name, for problems
     * @param values the annotations
     * @param problems takes what is wrong
     */
    Annotations(String place, Map<String, Object> values, List<String> problems) {
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
        List<String> named = EFFECTS.stream().filter(values::containsKey).toList();
        List<String> strange = values.keySet().stream()
                .filter(name -> !EFFECTS.contains(name) && !name.equals(REASON) && !name.equals(FROM))
                .sorted()
                .toList();
        if (!strange.isEmpty()) {
            problem("has annotations that mean nothing: " + signs(strange) + ". Known are "
                    + signs(Stream.concat(Stream.of(REASON, FROM), EFFECTS.stream())
                            .toList()) + ".");
        }
        if (named.size() != 1) {
            problem((named.isEmpty()
                            ? "does not say what it does"
                            : "says more than one thing that it does: " + signs(named))
                    + ". Expected exactly one of " + signs(EFFECTS) + ".");
            return null;
        }
        return effect(named.get(0));
    }

    private @Nullable Effect effect(String name) {
        switch (name) {
            case ADDS -> {
                Integer points = number(ADDS);
                return points == null ? null : new Effect.Points(points);
            }
            case GIVES -> {
                Priority priority = priority(GIVES);
                Integer from = values.containsKey(FROM) ? number(FROM) : null;
                return priority == null ? null : new Effect.Reaches(priority, from);
            }
            case NEVER_BELOW -> {
                Priority priority = priority(NEVER_BELOW);
                return priority == null ? null : new Effect.NeverBelow(priority);
            }
            case NEVER_ABOVE -> {
                Priority priority = priority(NEVER_ABOVE);
                return priority == null ? null : new Effect.NeverAbove(priority);
            }
            case ASSUMES -> {
                return assumes();
            }
            default -> {
                return new Effect.Pins();
            }
        }
    }

    private @Nullable Effect assumes() {
        String words = text(ASSUMES);
        int colon = words == null ? -1 : words.indexOf(':');
        if (words != null && colon > 0) {
            String label = words.substring(0, colon).strip();
            for (Input input : Input.values()) {
                if (input.label().equals(label)) {
                    return new Effect.Assumes(input, words.substring(colon + 1).strip());
                }
            }
        }
        problem("has @assumes(" + words + "). Expected an input and a value, such as \"user impact: Low–High\".");
        return null;
    }

    private @Nullable Integer number(String name) {
        String words = text(name);
        try {
            return words == null ? null : Integer.valueOf(words);
        } catch (NumberFormatException e) {
            problem("has @" + name + "(" + words + "). Expected a whole number, such as @" + name + "(4).");
            return null;
        }
    }

    private @Nullable Priority priority(String name) {
        String words = text(name);
        for (Priority priority : Priority.values()) {
            if (priority.name().equals(words)) {
                return priority;
            }
        }
        problem("has @" + name + "(" + words + "). Expected P0, P1, P2, P3 or P4.");
        return null;
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
