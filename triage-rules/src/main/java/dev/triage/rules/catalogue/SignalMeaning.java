package dev.triage.rules.catalogue;

import static java.util.Objects.requireNonNull;

import dev.triage.model.tracked.ScalePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of data that a tracker has about an issue, and its meaning for the rules of an engine. Immutable.
 *
 * <pre>{@code
 * for (SignalMeaning signal : engine.signals(issue)) {
 *     System.out.println(signal.words() + " means " + signal.senses());   // "kind/bug" means category: Bug
 * }
 * }</pre>
 *
 * @param source the kind of data, such as {@code "label"}, {@code "type"}, {@code "field"} or {@code "title"}
 * @param words the text of the data
 * @param scale what the backlog tells about it, if it is a level: whether it is a default, and its place on its scale; null if
 *     nothing was found
 * @param senses its meanings; empty if it has no meaning for the rules. Not all of them count for an issue: a stated
 *     value overrides them.
 */
public record SignalMeaning(
        String source, String words, @Nullable ScalePlace scale, List<Sense> senses) {

    /**
     * Makes the record; the list is copied.
     *
     * @param source the kind of data
     * @param words the text of the data
     * @param scale what the backlog tells about it, if it is a level: whether it is a default, and its place on its
     *     scale; null if nothing was found
     * @param senses its meanings
     */
    public SignalMeaning {
        requireNonNull(source, "source");
        requireNonNull(words, "words");
        senses = List.copyOf(senses);
    }

    /**
     * One meaning.
     *
     * @param meaning what, such as {@code "user impact: High"}
     * @param clear whether the data states it clearly, or only suggests it
     * @param rule the rule that says so, or null if the settings of a team do
     */
    public record Sense(
            String meaning, boolean clear, @Nullable RuleDescription rule) {

        /**
         * Makes the record.
         *
         * @param meaning what
         * @param clear whether the data states it clearly, or only suggests it
         * @param rule the rule that says so, or null if the settings of a team do
         */
        public Sense {
            requireNonNull(meaning, "meaning");
        }
    }
}
