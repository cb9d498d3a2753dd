package dev.triage.rules.internal.rule;

import dev.triage.rules.catalogue.RuleDescription;

/** Is called when conditions are evaluated and rules fire, on the thread of the engine. */
public interface RuleListener {

    /**
     * A condition was evaluated.
     *
     * @param rule the rule that asks
     * @param fact which of the facts that the rule looks for, from 0
     * @param question which condition about that fact, from 0
     * @param holds the answer
     */
    void asked(Rule rule, int fact, int question, boolean holds);

    /** A rule fired. */
    void fired(Rule rule);

    /** The row of a decision table counts. */
    default void counted(RuleDescription row) {}
}
