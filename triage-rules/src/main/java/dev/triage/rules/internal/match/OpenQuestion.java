package dev.triage.rules.internal.match;

/**
 * A constraint of a rule on one fact, independent of the others. Immutable and thread-safe.
 *
 * @param matcher the condition of the rule
 * @param place which of the facts that it looks for
 */
public record OpenQuestion(Matcher matcher, int place) {

    /** The type of the fact. */
    public Class<?> type() {
        return matcher.type(place);
    }

    /** Whether a fact is one that is looked for. */
    public boolean holds(Object fact) {
        return matcher.matches(place, fact, null);
    }
}
