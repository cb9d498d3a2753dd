package dev.triage.rules;

import dev.triage.rules.source.RuleBaseException;

/**
 * Is called when the rules of a {@link WatchedEngine} change. Both methods do nothing unless they are overridden.
 *
 * <pre>{@code
 * RulesListener listener = new RulesListener() {
 *     @Override
 *     public void refused(RuleBaseException problems, TriageEngine kept) {
 *         chat.post("The rules stay as they were:\n" + problems.getMessage());
 *     }
 * };
 * }</pre>
 *
 * <p>It is called for one change at a time, on the thread that noticed the change. The next change waits until it
 * returns; decisions never wait. An exception of the listener is logged and has no other effect.
 */
public interface RulesListener {

    /**
     * The rules changed, and decisions from now on follow the new ones.
     *
     * @param engine the engine that is current now
     */
    default void reloaded(TriageEngine engine) {}

    /**
     * The rules changed, but they have errors. It is called once for each broken state of the folders.
     *
     * @param problems all errors
     * @param kept the engine that stays current, with the last valid rules
     */
    default void refused(RuleBaseException problems, TriageEngine kept) {}
}
