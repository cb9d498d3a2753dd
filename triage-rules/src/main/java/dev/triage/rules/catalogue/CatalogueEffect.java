package dev.triage.rules.catalogue;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.decision.RuleEffect;
import dev.triage.model.internal.SignedNumber;

/**
 * What a rule does before or after decisions: it says what a signal means, assumes an input, finds a pattern, recommends a change,
 * proposes a step or a person. A decision holds none of them; the catalogue does.
 */
public sealed interface CatalogueEffect extends RuleEffect {

    /**
     * Assumes a value for an input that the source does not state.
     *
     * @param input the input that is not stated
     * @param value the assumed value, in the words of the scale
     */
    record Assumes(Input input, String value) implements CatalogueEffect {
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
    record Means() implements CatalogueEffect {
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
    record StandsFor(String statements, boolean clearly) implements CatalogueEffect {
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
    record Hints(String pattern, boolean strong) implements CatalogueEffect {
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
    record Weighs(int strong, int weak, String phrase) implements CatalogueEffect {
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
    record AtMost(int points) implements CatalogueEffect {
        @Override
        public String text() {
            return "at most " + SignedNumber.points(points);
        }
    }

    /** Makes an issue an example of a pattern. */
    record Example() implements CatalogueEffect {
        @Override
        public String text() {
            return "counts as an example";
        }
    }

    /** Makes an example clear evidence, which is shown before other examples. */
    record Clear() implements CatalogueEffect {
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
    record CountsFor(int factor) implements CatalogueEffect {
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
    record Shows(String pattern, String title, String topic, String summary, double need) implements CatalogueEffect {
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
    record Reports() implements CatalogueEffect {
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
    record Recommends(String title, String answers, String firstStep) implements CatalogueEffect {
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
    record Proposes(String step) implements CatalogueEffect {
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
    record Suits(int points) implements CatalogueEffect {
        @Override
        public String text() {
            return "assignee score " + SignedNumber.text(points);
        }
    }

    /**
     * Adds an issue to a list of the summary.
     *
     * @param list which one
     */
    record Lists(HighlightList list) implements CatalogueEffect {
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
    record Warns(String warning) implements CatalogueEffect {
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
    record Relates(Dependency.Kind kind) implements CatalogueEffect {
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
}
