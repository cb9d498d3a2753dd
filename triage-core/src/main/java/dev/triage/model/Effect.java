package dev.triage.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What a rule does to a decision. */
public sealed interface Effect {

    /** The effect in a few words, for example {@code "+4"} or {@code "never below P1"}. */
    String text();

    /**
     * Adds to the sum that the priority is read from, or takes away from it.
     *
     * @param points how much, negative to take away
     */
    record Points(int points) implements Effect {
        @Override
        public String text() {
            return points < 0 ? signed(points) : "+" + points;
        }
    }

    /**
     * Gives a priority to a sum that is large enough.
     *
     * @param priority what it gives
     * @param from the smallest sum that is enough, or null if any sum is
     */
    record Reaches(Priority priority, @Nullable Integer from) implements Effect {
        /** Makes the effect. */
        public Reaches {
            requireNonNull(priority, "priority");
        }

        @Override
        public String text() {
            return from == null ? priority + " for any sum" : priority + " from " + signed(from) + " points";
        }
    }

    /**
     * Makes sure that the issue is at least as urgent as this.
     *
     * @param priority the least urgent priority that is left
     */
    record NeverBelow(Priority priority) implements Effect {
        /** Makes the effect. */
        public NeverBelow {
            requireNonNull(priority, "priority");
        }

        @Override
        public String text() {
            return "never below " + priority;
        }
    }

    /**
     * Makes sure that the issue is at most as urgent as this.
     *
     * @param priority the most urgent priority that is left
     */
    record NeverAbove(Priority priority) implements Effect {
        /** Makes the effect. */
        public NeverAbove {
            requireNonNull(priority, "priority");
        }

        @Override
        public String text() {
            return "never above " + priority;
        }
    }

    /** Lets the priority stand that a person pinned. */
    record Pins() implements Effect {
        @Override
        public String text() {
            return "the pinned priority stands";
        }
    }

    /**
     * Fills in what the source left unsaid.
     *
     * @param input what was unsaid
     * @param value what is assumed, in the words of the scale
     */
    record Assumes(Input input, String value) implements Effect {
        /** Makes the effect. */
        public Assumes {
            requireNonNull(input, "input");
            requireNonNull(value, "value");
        }

        @Override
        public String text() {
            return "assumes " + input.label() + " " + value;
        }
    }

    /** A number with a real minus sign, which stands as wide as a plus. */
    private static String signed(int number) {
        return number < 0 ? "−" + -number : String.valueOf(number);
    }
}
