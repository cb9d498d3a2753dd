package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import dev.triage.model.internal.SignedNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does to a decision: each {@link Reason} has one. What rules do before and after decisions is in {@code
 * dev.triage.rules.catalogue.CatalogueEffect}.
 */
public sealed interface Effect extends RuleEffect {

    /**
     * Adds points to the score, or subtracts them.
     *
     * @param points how many points; negative to subtract
     */
    record Points(int points) implements Effect {
        @Override
        public String text() {
            return points > 0 ? "+" + points : SignedNumber.text(points);
        }
    }

    /**
     * Gives a priority if the score reaches the threshold.
     *
     * @param priority the priority that it gives
     * @param from the threshold, or null if any score is enough
     */
    record Reaches(Priority priority, @Nullable Integer from) implements Effect {
        /**
         * Makes the effect.
         *
         * @param priority the priority that it gives
         * @param from the threshold, or null if any score is enough
         */
        public Reaches {
            requireNonNull(priority, "priority");
        }

        @Override
        public String text() {
            return text(LevelNames.standard());
        }

        @Override
        public String text(LevelNames levels) {
            return levels.name(priority) + (from == null ? " for any score" : " from " + SignedNumber.points(from));
        }
    }

    /**
     * Moves the priority that the score gives by whole levels, before caps and floors apply. The levels of several rules add up.
     *
     * @param levels how many levels more urgent; negative for less urgent
     */
    record Moves(int levels) implements Effect {

        /** The most levels that one rule can move by: from one end of the priorities to the other. */
        public static final int MOST = 4;

        /**
         * Makes the effect.
         *
         * @param levels how many levels more urgent
         * @throws IllegalArgumentException if it moves by no level, or by more than {@link #MOST}
         */
        public Moves {
            if (levels == 0 || Math.abs((long) levels) > MOST) {
                throw new IllegalArgumentException(
                        "Wrong number of levels (" + levels + "): expected 1 to " + MOST + ", up or down.");
            }
        }

        @Override
        public String text() {
            int count = Math.abs(levels);
            return (count == 1 ? "one level" : count + " levels") + (levels > 0 ? " up" : " down");
        }
    }

    /**
     * A floor: the issue is at least as urgent as this priority.
     *
     * @param priority the least urgent priority that is possible
     */
    record NeverBelow(Priority priority) implements Effect {
        /**
         * Makes the effect.
         *
         * @param priority the least urgent priority that is possible
         */
        public NeverBelow {
            requireNonNull(priority, "priority");
        }

        @Override
        public String text() {
            return text(LevelNames.standard());
        }

        @Override
        public String text(LevelNames levels) {
            return "never below " + levels.name(priority);
        }
    }

    /**
     * A cap: the issue is at most as urgent as this priority.
     *
     * @param priority the most urgent priority that is possible
     */
    record NeverAbove(Priority priority) implements Effect {
        /**
         * Makes the effect.
         *
         * @param priority the most urgent priority that is possible
         */
        public NeverAbove {
            requireNonNull(priority, "priority");
        }

        @Override
        public String text() {
            return text(LevelNames.standard());
        }

        @Override
        public String text(LevelNames levels) {
            return "never above " + levels.name(priority);
        }
    }

    /**
     * An exact outcome: the issue has this priority, whatever its score, levels, floors and caps are. Of several, the most urgent one
     * counts. A pinned priority overrides it.
     *
     * @param priority the priority
     */
    record Decides(Priority priority) implements Effect {
        /**
         * Makes the effect.
         *
         * @param priority the priority
         */
        public Decides {
            requireNonNull(priority, "priority");
        }

        @Override
        public String text() {
            return text(LevelNames.standard());
        }

        @Override
        public String text(LevelNames levels) {
            return "decides " + levels.name(priority);
        }
    }

    /**
     * A decision table says nothing yet, because an input is not stated and its possible values lead to different rows.
     *
     * @param inputs the names of the inputs that would decide
     * @param required whether the table takes it for an error that they are not stated
     */
    record Waits(List<String> inputs, boolean required) implements Effect {
        /**
         * Makes the effect; the list is copied.
         *
         * @param inputs the names of the inputs that would decide
         * @param required whether the table takes it for an error that they are not stated
         */
        public Waits {
            inputs = List.copyOf(inputs);
        }

        @Override
        public String text() {
            return (required ? "needs " : "waits for ") + String.join(", ", inputs);
        }
    }

    /** The pinned priority overrides the score. */
    record Pins() implements Effect {
        @Override
        public String text() {
            return "the pinned priority stands";
        }
    }
}
