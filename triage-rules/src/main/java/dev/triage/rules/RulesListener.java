package dev.triage.rules;

import dev.triage.rules.source.RuleBaseException;

/**
 * Hears what becomes of the rules of a {@link WatchedEngine}. Both methods do nothing unless they are overridden.
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
 * <p>It is called with one change after the other, never with two at once, on the thread that noticed the change. The
 * next change waits until it returns; decisions never wait. What it throws is logged and does no harm.
 */
public interface RulesListener {

    /**
     * The rules changed, and decisions from now on follow the new ones.
     *
     * @param engine the engine that is current now
     */
    default void reloaded(TriageEngine engine) {}

    /**
     * The rules changed, but something is wrong with them. It is called once for each broken state of the folders.
     *
     * @param problems everything that is wrong
     * @param kept the engine that stays current, with the last good rules
     */
    default void refused(RuleBaseException problems, TriageEngine kept) {}
}
