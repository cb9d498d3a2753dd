package dev.triage.model.decision;

/** What a rule does. It is only for the effects of this library; other kinds have no meaning to it. */
public interface RuleEffect {

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
}
