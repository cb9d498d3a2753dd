package dev.triage.rules.internal;

import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/** A session of Drools on the rules of a stage. Not thread-safe. */
final class Session {

    /** The same for all, because making one reads property files. */
    private static final KieSessionConfiguration CONFIGURATION = RuleBaseFactory.newKnowledgeSessionConfiguration();

    /** However few facts there are, so many firings are no sign of a rule that never stops. */
    private static final long FIRINGS = 10_000;

    /** And so many more for each fact; no rule of ours fires more than a few times for each. */
    private static final long FIRINGS_PER_FACT = 1_000;

    private final RuleBase rules;
    private final KieSession session;

    Session(RuleBase rules, KieBase base) {
        this.rules = rules;
        this.session = base.newKieSession(CONFIGURATION, null);
    }

    /**
     * Adds facts and fires what there is to fire, but not for ever.
     *
     * @param told is told which rules fire
     * @throws dev.triage.rules.RuleFailedException if a rule throws, or fires for ever
     */
    void fire(List<Object> facts, FiredRules told) {
        session.setGlobal("outcome", told);
        try {
            facts.forEach(session::insert);
            long most = FIRINGS + FIRINGS_PER_FACT * session.getFactCount();
            int limit = (int) Math.min(Integer.MAX_VALUE, most);
            if (session.fireAllRules(limit) >= limit) {
                throw new EndlessFiring(session);
            }
        } catch (EndlessFiring endless) {
            throw RuleFailures.endless(rules, endless.rule());
        } catch (RuntimeException e) {
            throw RuleFailures.of(rules, e);
        }
    }

    /** Ends it. */
    void end() {
        session.dispose();
    }
}
