package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule does to a decision. */
public sealed interface Effect {

    /** {@return the effect in a few words, for example {@code "+4"} or {@code "never below P1"}} */
    String text();

    /**
     * {@return the effect in the words of a team}
     *
     * @param levels what the team calls the priorities
     */
    default String text(LevelNames levels) {
        return text();
    }

    /**
     * Adds points to the score, or subtracts them.
     *
     * @param points how many points; negative to subtract
     */
    record Points(int points) implements Effect {
        @Override
        public String text() {
            return points > 0 ? "+" + points : signed(points);
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
            return levels.name(priority) + (from == null ? " for any score" : " from " + inPoints(from));
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

    /**
     * Assumes a value for an input that the source does not state.
     *
     * @param input the input that is not stated
     * @param value the assumed value, in the words of the scale
     */
    record Assumes(Input input, String value) implements Effect {
        /**
         * Makes the effect.
         *
         * @param input the input that is not stated
         * @param value the assumed value, in the words of the scale
         */
        public Assumes {
            requireNonNull(input, "input");
            requireNonNull(value, "value");
        }

        @Override
        public String text() {
            return "assumes " + input.label() + " " + value;
        }
    }

    /**
     * Uses the value that a signal of the issue stands for, such as a label. Several values for one input make a range
     * from the lowest to the highest.
     */
    record Means() implements Effect {
        @Override
        public String text() {
            return "counts what the word stands for";
        }
    }

    /**
     * Says what a signal of a tracker stands for.
     *
     * @param statements what it stands for, such as {@code "user impact: High"}; several with a semicolon between them
     * @param clearly whether it states the value clearly, or only suggests it
     */
    record StandsFor(String statements, boolean clearly) implements Effect {
        /**
         * Makes the effect.
         *
         * @param statements what it stands for
         * @param clearly whether it states the value clearly, or only suggests it
         */
        public StandsFor {
            requireNonNull(statements, "statements");
        }

        @Override
        public String text() {
            return (clearly ? "stands for " : "suggests ") + statements;
        }
    }

    /**
     * Marks a text of an issue as a hint of a pattern.
     *
     * @param pattern the id of the pattern
     * @param strong whether the hint is clear or vague
     */
    record Hints(String pattern, boolean strong) implements Effect {
        /**
         * Makes the effect.
         *
         * @param pattern the id of the pattern
         * @param strong whether the hint is clear or vague
         */
        public Hints {
            requireNonNull(pattern, "pattern");
        }

        @Override
        public String text() {
            return (strong ? "clearly " : "perhaps ") + pattern;
        }
    }

    /**
     * Sets the points of a hint by the place where it is found.
     *
     * @param strong the points of a clear hint
     * @param weak the points of a vague one
     * @param phrase the start of a sentence about it, such as "its title is about"
     */
    record Weighs(int strong, int weak, String phrase) implements Effect {
        /**
         * Makes the effect.
         *
         * @param strong the points of a clear hint
         * @param weak the points of a vague one
         * @param phrase the start of a sentence about it
         */
        public Weighs {
            requireNonNull(phrase, "phrase");
        }

        @Override
        public String text() {
            return strong + " points, or " + weak + " if vague";
        }
    }

    /**
     * Limits the points of a theme of an issue.
     *
     * @param points the most
     */
    record AtMost(int points) implements Effect {
        @Override
        public String text() {
            return "at most " + inPoints(points);
        }
    }

    /** Makes an issue an example of a pattern. */
    record Example() implements Effect {
        @Override
        public String text() {
            return "counts as an example";
        }
    }

    /** Makes an example clear evidence, which is shown before other examples. */
    record Clear() implements Effect {
        @Override
        public String text() {
            return "is clear evidence";
        }
    }

    /**
     * Sets the weight of the themes of an issue.
     *
     * @param factor the weight
     */
    record CountsFor(int factor) implements Effect {
        @Override
        public String text() {
            return "counts " + factor + (factor == 1 ? " time" : " times");
        }
    }

    /**
     * Defines a pattern that a backlog may show.
     *
     * @param pattern its id
     * @param title its title
     * @param topic the topic of the issues that show it
     * @param summary a sentence about it, in which {count}, {total}, {urgent} and {first} are filled in
     * @param need the threshold for the report: how much it must exceed the other patterns; a lower one reports it earlier
     */
    record Shows(String pattern, String title, String topic, String summary, double need) implements Effect {
        /**
         * Makes the effect.
         *
         * @param pattern its id
         * @param title its title
         * @param topic the topic of the issues that show it
         * @param summary a sentence about it, in which {count}, {total}, {urgent} and {first} are filled in
         * @param need the threshold for the report
         */
        public Shows {
            requireNonNull(pattern, "pattern");
            requireNonNull(title, "title");
            requireNonNull(topic, "topic");
            requireNonNull(summary, "summary");
        }

        @Override
        public String text() {
            return "may show " + pattern + " (needs " + (need < 0 ? "−" + -need : need) + ")";
        }
    }

    /** Reports a pattern or names an issue. */
    record Reports() implements Effect {
        @Override
        public String text() {
            return "is reported";
        }
    }

    /**
     * Recommends a change of the process.
     *
     * @param title what to do
     * @param answers the id of the pattern that it addresses
     * @param firstStep the first step
     */
    record Recommends(String title, String answers, String firstStep) implements Effect {
        /**
         * Makes the effect.
         *
         * @param title what to do
         * @param answers the id of the pattern that it addresses
         * @param firstStep the first step
         */
        public Recommends {
            requireNonNull(title, "title");
            requireNonNull(answers, "answers");
            requireNonNull(firstStep, "firstStep");
        }

        @Override
        public String text() {
            return "recommends: " + title;
        }
    }

    /**
     * Proposes a next step.
     *
     * @param step what to do
     */
    record Proposes(String step) implements Effect {
        /**
         * Makes the effect.
         *
         * @param step what to do
         */
        public Proposes {
            requireNonNull(step, "step");
        }

        @Override
        public String text() {
            return "proposes: " + step;
        }
    }

    /**
     * Makes a person a candidate assignee of an issue.
     *
     * @param points how suitable the person is
     */
    record Suits(int points) implements Effect {
        @Override
        public String text() {
            return "assignee score " + signed(points);
        }
    }

    /**
     * Adds an issue to a list of the summary.
     *
     * @param list which one
     */
    record Lists(HighlightList list) implements Effect {
        /**
         * Makes the effect.
         *
         * @param list which one
         */
        public Lists {
            requireNonNull(list, "list");
        }

        @Override
        public String text() {
            return "listed under " + list.label();
        }
    }

    /**
     * Warns about the backlog as a whole.
     *
     * @param warning a sentence, in which names in braces are properties of the backlog
     */
    record Warns(String warning) implements Effect {
        /**
         * Makes the effect.
         *
         * @param warning a sentence, in which names in braces are properties of the backlog
         */
        public Warns {
            requireNonNull(warning, "warning");
        }

        @Override
        public String text() {
            return "warns: " + warning;
        }
    }

    /**
     * Reports a finding about the links between issues.
     *
     * @param kind the kind of finding
     */
    record Relates(Dependency.Kind kind) implements Effect {
        /**
         * Makes the effect.
         *
         * @param kind the kind of finding
         */
        public Relates {
            requireNonNull(kind, "kind");
        }

        @Override
        public String text() {
            return "shows a" + (kind == Dependency.Kind.UNDERRATED_BLOCKER ? "n " : " ") + kind.label();
        }
    }

    private static String inPoints(int number) {
        return signed(number) + (number == 1 ? " point" : " points");
    }

    /** A number with a real minus sign, which is as wide as a plus. */
    private static String signed(int number) {
        return number < 0 ? "−" + -number : String.valueOf(number);
    }
}
