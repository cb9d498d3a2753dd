package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;
import dev.triage.model.Priority;
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

    /**
     * Lets count what a word of an issue stands for, such as a label. Several values for one input make a range from the
     * lowest to the highest.
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
     * @param statement what it stands for, such as {@code "user impact: High"}
     * @param clearly whether it says so in so many words, or only suggests it
     */
    record StandsFor(String statement, boolean clearly) implements Effect {
        /** Makes the effect. */
        public StandsFor {
            requireNonNull(statement, "statement");
        }

        @Override
        public String text() {
            return (clearly ? "stands for " : "suggests ") + statement;
        }
    }

    /**
     * Says that a text of an issue speaks of a pattern.
     *
     * @param pattern the id of the pattern
     * @param strong whether it says so clearly, or only hints at it
     */
    record Hints(String pattern, boolean strong) implements Effect {
        /** Makes the effect. */
        public Hints {
            requireNonNull(pattern, "pattern");
        }

        @Override
        public String text() {
            return (strong ? "clearly " : "perhaps ") + pattern;
        }
    }

    /**
     * Says how much a hint counts in a place.
     *
     * @param strong the points of a clear hint
     * @param weak the points of a vague one
     * @param phrase how to begin a sentence about it, such as "its title is about"
     */
    record Weighs(int strong, int weak, String phrase) implements Effect {
        /** Makes the effect. */
        public Weighs {
            requireNonNull(phrase, "phrase");
        }

        @Override
        public String text() {
            return strong + " points, or " + weak + " if vague";
        }
    }

    /**
     * Lets no theme of an issue have more points than this.
     *
     * @param points the most
     */
    record AtMost(int points) implements Effect {
        @Override
        public String text() {
            return "at most " + points + " points";
        }
    }

    /** Makes an issue an example that can be shown for a pattern. */
    record Example() implements Effect {
        @Override
        public String text() {
            return "counts as an example";
        }
    }

    /** Makes an example clear enough to be shown as evidence before others. */
    record Clear() implements Effect {
        @Override
        public String text() {
            return "is clear evidence";
        }
    }

    /**
     * Says how much the themes of an issue count.
     *
     * @param factor how much
     */
    record CountsFor(int factor) implements Effect {
        @Override
        public String text() {
            return "counts " + factor + (factor == 1 ? " time" : " times");
        }
    }

    /**
     * Names a pattern that a backlog may show.
     *
     * @param pattern its id
     * @param title what it is, in a few words
     * @param topic what issues that show it are about
     * @param summary a sentence about it, in which {count}, {total}, {urgent} and {first} are filled in
     * @param need how far it must stand out from the others to be reported; the lower, the sooner
     */
    record Shows(String pattern, String title, String topic, String summary, double need) implements Effect {
        /** Makes the effect. */
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
     * Recommends to change how the work is done.
     *
     * @param title what to do
     * @param answers the id of the pattern that it answers
     * @param firstStep what to begin with
     */
    record Recommends(String title, String answers, String firstStep) implements Effect {
        /** Makes the effect. */
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
        /** Makes the effect. */
        public Proposes {
            requireNonNull(step, "step");
        }

        @Override
        public String text() {
            return "proposes: " + step;
        }
    }

    /**
     * Makes somebody a candidate for an issue.
     *
     * @param points how well they suit
     */
    record Suits(int points) implements Effect {
        @Override
        public String text() {
            return "suits, " + signed(points);
        }
    }

    /**
     * Puts an issue on a list of the summary.
     *
     * @param list which one
     */
    record Lists(HighlightList list) implements Effect {
        /** Makes the effect. */
        public Lists {
            requireNonNull(list, "list");
        }

        @Override
        public String text() {
            return "listed under " + list.label();
        }
    }

    /**
     * Warns of something about the backlog as a whole.
     *
     * @param warning a sentence, in which {count}, {total} and {pinned} are filled in
     */
    record Warns(String warning) implements Effect {
        /** Makes the effect. */
        public Warns {
            requireNonNull(warning, "warning");
        }

        @Override
        public String text() {
            return "warns: " + warning;
        }
    }

    /**
     * Shows what follows from links between issues.
     *
     * @param kind what
     */
    record Relates(Dependency.Kind kind) implements Effect {
        /** Makes the effect. */
        public Relates {
            requireNonNull(kind, "kind");
        }

        @Override
        public String text() {
            return "shows a" + (kind == Dependency.Kind.UNDERRATED_BLOCKER ? "n " : " ") + kind.label();
        }
    }

    /** A number with a real minus sign, which stands as wide as a plus. */
    private static String signed(int number) {
        return number < 0 ? "−" + -number : String.valueOf(number);
    }
}
