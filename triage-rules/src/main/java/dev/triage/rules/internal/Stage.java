package dev.triage.rules.internal;

import dev.triage.rules.vocabulary.Outcome;
import java.util.function.Consumer;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/** Opens sessions on the rules of one stage. Safe to share: each run has a session of its own. */
final class Stage {

    /** The same for all, because making one reads property files. */
    private static final KieSessionConfiguration CONFIGURATION = RuleBaseFactory.newKnowledgeSessionConfiguration();

    /** However few facts there are, so many firings are no sign of a rule that never stops. */
    private static final long FIRINGS = 10_000;

    /** And so many more for each fact; no rule of ours fires more than a few times for each. */
    private static final long FIRINGS_PER_FACT = 1_000;

    private final RuleBase rules;
    private final KieBase base;

    Stage(RuleBase rules, String name) {
        this.rules = rules;
        this.base = rules.stage(name);
    }

    /**
     * Runs something in a session of its own.
     *
     * @throws dev.triage.rules.RuleFailedException if a rule throws, or fires for ever
     */
    void run(Outcome outcome, Consumer<KieSession> work) {
        KieSession session = base.newKieSession(CONFIGURATION, null);
        try {
            session.setGlobal("outcome", outcome);
            work.accept(session);
        } catch (EndlessFiring endless) {
            throw RuleFailures.endless(rules, endless.rule());
        } catch (RuntimeException e) {
            throw RuleFailures.of(rules, e);
        } finally {
            session.dispose();
        }
    }

    /** Fires what there is to fire, but not for ever. */
    static void fire(KieSession session) {
        long most = FIRINGS + FIRINGS_PER_FACT * session.getFactCount();
        int limit = (int) Math.min(Integer.MAX_VALUE, most);
        if (session.fireAllRules(limit) >= limit) {
            throw new EndlessFiring(session);
        }
    }
}
