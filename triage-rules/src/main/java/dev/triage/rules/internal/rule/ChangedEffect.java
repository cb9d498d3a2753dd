package dev.triage.rules.internal.rule;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.internal.input.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives an effect another number. */
public final class ChangedEffect {

    private ChangedEffect() {}

    /** Says what is wrong with a number, and what was expected. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient InvalidValue objection;

        Refused(String message, @Nullable String suggestion) {
            super(message);
            this.objection = new InvalidValue(message, suggestion);
        }

        /** What is wrong, and what was expected. */
        public InvalidValue objection() {
            return objection;
        }
    }

    /**
     * The same effect with another number.
     *
     * @param name the name of the rule
     * @param effect what the rule does
     * @param detail which number, such as {@code "weak"}, if the effect has several; otherwise empty
     * @param words the number, or a priority or what else can be changed
     * @throws Refused if the effect has no such number
     */
    public static RuleEffect of(String name, RuleEffect effect, String detail, String words) throws Refused {
        EffectKind kind = EffectValues.kind(effect);
        Map<String, String> written = EffectValues.written(effect);
        List<EffectValue> numbers = kind.numbers();
        numbers.removeIf(value -> !written.containsKey(value.annotation()));
        if (numbers.isEmpty()) {
            throw new Refused("This rule has no number to change.", "Maybe replace it by a rule with @overrides.");
        }
        EffectValue changed = numbers.size() == 1 && detail.isEmpty() ? numbers.get(0) : null;
        for (EffectValue value : numbers) {
            if (numbers.size() > 1 && value.annotation().equals(detail)) {
                changed = value;
            }
        }
        if (changed == null) {
            throw numbers.size() > 1
                    ? new Refused("This rule has two numbers.", "Such as { " + sample(numbers, written) + " }.")
                    : new Refused("This rule has no \"" + detail + "\".", "Maybe the value alone, without braces.");
        }
        String value = changed.type() == EffectValue.Type.ASSUMPTION
                ? written.getOrDefault(changed.annotation(), "").split(":", 2)[0] + ": " + words
                : words;
        InvalidValue objection = ValueMistake.of(changed, value);
        if (objection != null) {
            throw refused(changed, words, objection);
        }
        written.put(changed.annotation(), value);
        return EffectValues.effect(kind, name, written);
    }

    private static String sample(List<EffectValue> numbers, Map<String, String> written) {
        return numbers.stream()
                .map(value -> "\"" + value.annotation() + "\": " + written.get(value.annotation()))
                .collect(Collectors.joining(", "));
    }

    /** The same objection, in the words of settings. */
    private static Refused refused(EffectValue changed, String words, InvalidValue objection) {
        return switch (changed.type()) {
            case WHOLE ->
                objection.message().endsWith(ValueMistake.NOTHING)
                        ? new Refused(words + ValueMistake.NOTHING, "Maybe name the rule under \"off\".")
                        : objection.message().endsWith(" is too large.")
                                ? new Refused(words + " is too large.", objection.suggestion())
                                : new Refused(
                                        "\"" + words + "\" is not a valid whole number.",
                                        "Expected one such as 4 or -2.");
            case LEVELS ->
                new Refused("\"" + words + "\" is not a number of levels.", "Expected 1 to " + Effect.Moves.MOST + ".");
            case DECIMAL -> new Refused("\"" + words + "\" is not a number.", "Expected one such as 0.25.");
            case PRIORITY ->
                new Refused(
                        "\"" + words + "\" is not a priority.",
                        ValueMistake.suggestion(words, ValueMistake.names(Priority.values())));
            default -> new Refused(objection.message(), objection.suggestion());
        };
    }
}
