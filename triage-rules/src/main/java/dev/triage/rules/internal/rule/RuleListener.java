package dev.triage.rules.internal.rule;

/** Hears what rules ask and which of them fire, on whatever thread that happens. */
public interface RuleListener {

    /**
     * A question was asked.
     *
     * @param rule the rule that asks
     * @param fact which of the facts that the rule looks for, from 0
     * @param question which question about that fact, from 0
     * @param holds the answer
     */
    void asked(Rule rule, int fact, int question, boolean holds);

    /** A rule fired. */
    void fired(Rule rule);
}
