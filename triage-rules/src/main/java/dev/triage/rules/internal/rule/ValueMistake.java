package dev.triage.rules.internal.rule;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.HighlightList;
import dev.triage.rules.internal.input.AssessmentBuilder;
import dev.triage.rules.internal.input.InputValue;
import dev.triage.rules.internal.input.InvalidValue;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.internal.text.NumberInWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with the value of an annotation, and what to write instead. */
final class ValueMistake {

    /** No rule needs more, and sums of larger numbers might not fit anywhere. */
    static final int LARGEST = 100_000;

    /** Said of a number that has no effect, behind it. */
    static final String NOTHING = " changes nothing.";

    private ValueMistake() {}

    /** What is wrong with a value, or null if it is right. */
    static @Nullable InvalidValue of(EffectValue value, String words) {
        String annotation = "@" + value.annotation();
        return switch (value.type()) {
            case TEXT -> null;
            case FLAG ->
                words.isEmpty() || words.equals("true")
                        ? null
                        : new InvalidValue(annotation + " takes no value.", "Maybe " + annotation + "(true).");
            case WHOLE -> whole(annotation, words);
            case LEVELS -> levels(value.annotation(), words);
            case DECIMAL ->
                decimal(words)
                        ? null
                        : new InvalidValue(
                                annotation + "(" + words + ") is not a valid number.",
                                decimal(words.replace(',', '.'))
                                        ? "Maybe " + annotation + "(" + words.replace(',', '.') + ")."
                                        : "Such as " + annotation + "(0.25).");
            case PRIORITY -> constant(annotation, words, names(Priority.values()));
            case LIST -> constant(annotation, words, names(HighlightList.values()));
            case RELATION -> constant(annotation, words, names(Dependency.Kind.values()));
            case ASSUMPTION -> assumption(words);
            case STATEMENT -> InputValue.objection(words);
        };
    }

    private static @Nullable InvalidValue whole(String annotation, String words) {
        try {
            int number = Integer.parseInt(words);
            if (number == 0 && annotation.equals("@adds")) {
                return new InvalidValue(
                        annotation + "(" + words + ")" + NOTHING, "Such as @adds(1), or delete the rule.");
            }
            if (Math.abs((long) number) <= LARGEST) {
                return null;
            }
        } catch (NumberFormatException e) {
            // Said below, as of a number that is too large.
        }
        boolean digits = !words.isEmpty();
        for (int i = words.startsWith("-") ? 1 : 0; i < words.length(); i++) {
            digits &= Character.isDigit(words.charAt(i));
        }
        return new InvalidValue(
                annotation + "(" + words + ")" + (digits ? " is too large." : " is not a whole number."),
                digits ? "Numbers go up to " + LARGEST + "." : numberAdvice(annotation, words));
    }

    /** The only number among the words, or an example. */
    private static String numberAdvice(String annotation, String words) {
        String number = NumberInWords.only(words);
        return number == null
                ? "Such as " + annotation + "(4)."
                : "Maybe " + annotation + "(" + number.replace("+", "") + ").";
    }

    private static @Nullable InvalidValue levels(String annotation, String words) {
        int levels = 0;
        try {
            levels = Integer.parseInt(words);
        } catch (NumberFormatException e) {
            // Said below, as of a number that is none of the levels.
        }
        if (levels > 0 && levels <= Effect.Moves.MOST) {
            return null;
        }
        String opposite = annotation.equals("raises") ? "lowers" : "raises";
        return new InvalidValue(
                "@" + annotation + "(" + words + ") is not a number of levels from 1 to " + Effect.Moves.MOST + ".",
                levels < 0 && levels >= -Effect.Moves.MOST
                        ? "Maybe @" + opposite + "(" + -levels + ")."
                        : "Maybe @" + annotation + "(" + (levels > 0 ? Effect.Moves.MOST : 1) + ").");
    }

    private static boolean decimal(String words) {
        try {
            return Math.abs(Double.parseDouble(words)) <= LARGEST;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static @Nullable InvalidValue constant(String annotation, String words, List<String> names) {
        return names.contains(words)
                ? null
                : new InvalidValue("There is no \"" + words + "\" for " + annotation + ".", suggestion(words, names));
    }

    /** What was meant: a constant with its type, in small letters, or as a number only. */
    static @Nullable String suggestion(String words, List<String> names) {
        String name = words.substring(words.lastIndexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
        for (String known : names) {
            if (known.equals(name) || known.equals("P" + name)) {
                return "Maybe " + known + ".";
            }
        }
        return Nearest.orAll(words, names);
    }

    static List<String> names(Enum<?>[] constants) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        return names;
    }

    private static @Nullable InvalidValue assumption(String words) {
        Input input = EffectValues.input(words);
        if (input == null) {
            List<String> labels = new ArrayList<>();
            for (Input one : Input.values()) {
                labels.add(one.label());
            }
            return new InvalidValue(
                    "@assumes(" + words + ") needs an input and a value.",
                    "Maybe \"user impact: Low–High\"; inputs are " + String.join(", ", labels) + ".");
        }
        if (words.indexOf(';') >= 0) {
            return new InvalidValue("@assumes says one value of one input.", "Maybe two rules.");
        }
        return AssessmentBuilder.objection(input, EffectValues.assumed(words));
    }
}
