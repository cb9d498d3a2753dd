package dev.triage.rules.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a tracker says of an issue, and what that means to the rules of an engine. Immutable.
 *
 * <pre>{@code
 * for (SignalMeaning signal : engine.signals(issue)) {
 *     System.out.println(signal.words() + " means " + signal.senses());   // "kind/bug" means category: Bug
 * }
 * }</pre>
 *
 * @param source where it says so, such as {@code "label"}, {@code "type"}, {@code "field"} or {@code "title"}
 * @param words what is written there
 * @param senses what that means; empty if it means nothing to the rules. Not all of it need count for an issue: what
 *     somebody stated stands over it.
 */
public record SignalMeaning(String source, String words, List<Sense> senses) {

    /** Makes the record; the list is copied. */
    public SignalMeaning {
        requireNonNull(source, "source");
        requireNonNull(words, "words");
        senses = List.copyOf(senses);
    }

    /**
     * One thing that it means.
     *
     * @param meaning what, such as {@code "user impact: High"}
     * @param clear whether it says so in so many words, or only suggests it
     * @param rule the rule that says so, or null if the settings of a team do
     */
    public record Sense(
            String meaning, boolean clear, @Nullable RuleDescription rule) {

        /** Makes the record. */
        public Sense {
            requireNonNull(meaning, "meaning");
        }
    }
}
