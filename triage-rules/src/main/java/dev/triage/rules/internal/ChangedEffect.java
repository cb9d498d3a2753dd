package dev.triage.rules.internal;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.condition.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives an effect another number. */
public final class ChangedEffect {

    private static final String STRONG = "strong";
    private static final String WEAK = "weak";

    private ChangedEffect() {}

    /** Says what is wrong with a number, and what was expected. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Objection objection;

        Refused(String message, @Nullable String suggestion) {
            this(new Objection(message, suggestion));
        }

        Refused(Objection objection) {
            super(objection.message());
            this.objection = objection;
        }

        /** What is wrong, and what was expected. */
        public Objection objection() {
            return objection;
        }
    }

    /**
     * The same effect with another number.
     *
     * @param effect what the rule does
     * @param detail which number, {@code "strong"} or {@code "weak"}, if the effect has several; otherwise empty
     * @param value the number, or a priority
     * @throws Refused if the effect has no such number
     */
    public static Effect of(Effect effect, String detail, String value) throws Refused {
        if (effect instanceof Effect.Weighs weighs) {
            return switch (detail) {
                case STRONG -> new Effect.Weighs(whole(value), weighs.weak(), weighs.phrase());
                case WEAK -> new Effect.Weighs(weighs.strong(), whole(value), weighs.phrase());
                default ->
                    throw new Refused(
                            "This rule has two numbers.",
                            "Such as { \"strong\": " + weighs.strong() + ", \"weak\": " + weighs.weak() + " }.");
            };
        }
        if (!detail.isEmpty()) {
            throw new Refused("This rule has no \"" + detail + "\".", "Maybe the value alone, without braces.");
        }
        if (effect instanceof Effect.Points) {
            return new Effect.Points(whole(value));
        } else if (effect instanceof Effect.Reaches reaches && reaches.from() != null) {
            return new Effect.Reaches(reaches.priority(), whole(value));
        } else if (effect instanceof Effect.NeverBelow) {
            return new Effect.NeverBelow(priority(value));
        } else if (effect instanceof Effect.NeverAbove) {
            return new Effect.NeverAbove(priority(value));
        } else if (effect instanceof Effect.AtMost) {
            return new Effect.AtMost(whole(value));
        } else if (effect instanceof Effect.CountsFor) {
            return new Effect.CountsFor(whole(value));
        } else if (effect instanceof Effect.Suits) {
            return new Effect.Suits(whole(value));
        } else if (effect instanceof Effect.Shows shows) {
            return new Effect.Shows(shows.pattern(), shows.title(), shows.topic(), shows.summary(), decimal(value));
        } else if (effect instanceof Effect.Assumes assumes) {
            Objection objection = Draft.objection(assumes.input(), value);
            if (objection != null) {
                throw new Refused(objection);
            }
            return new Effect.Assumes(assumes.input(), value);
        } else if (effect instanceof Effect.StandsFor standsFor) {
            Objection objection = Statement.objection(value);
            if (objection != null) {
                throw new Refused(objection);
            }
            return new Effect.StandsFor(value, standsFor.clearly());
        }
        throw new Refused("This rule has no number to change.", "Maybe replace it by a rule with @overrides.");
    }

    private static int whole(String value) throws Refused {
        try {
            return Annotations.whole(value);
        } catch (NumberFormatException e) {
            throw new Refused("\"" + value + "\" is no whole number of use.", "Expected one such as 4 or -2.");
        }
    }

    private static double decimal(String value) throws Refused {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number without an end.
        }
        throw new Refused("\"" + value + "\" is no number.", "Expected one such as 0.25.");
    }

    private static Priority priority(String value) throws Refused {
        Map<String, Priority> priorities =
                Map.of("P0", Priority.P0, "P1", Priority.P1, "P2", Priority.P2, "P3", Priority.P3, "P4", Priority.P4);
        Priority priority = priorities.get(value);
        if (priority == null) {
            List<String> names =
                    Arrays.stream(Priority.values()).map(Enum::name).toList();
            throw new Refused("\"" + value + "\" is no priority.", Nearest.orAll(value, names));
        }
        return priority;
    }
}
