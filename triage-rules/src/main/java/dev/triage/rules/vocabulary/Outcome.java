package dev.triage.rules.vocabulary;

import org.kie.api.runtime.rule.RuleContext;

/**
 * Where a rule's effect goes. Every rule ends with the same line:
 *
 * <pre>{@code
 * then
 *     outcome.apply(kcontext);
 * end
 * }</pre>
 */
public interface Outcome {

    /**
     * Applies what the rule says in its annotation.
     *
     * @param rule the rule that fires; in DRL it is always called {@code kcontext}
     */
    void apply(RuleContext rule);

    /**
     * Applies what the rule says in its annotation to one of the facts that it matched, for rules that may match several
     * times.
     *
     * @param rule the rule that fires; in DRL it is always called {@code kcontext}
     * @param fact the fact that it is about
     */
    void apply(RuleContext rule, Object fact);
}
