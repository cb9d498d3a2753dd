package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.failure.GivenUp;
import dev.triage.rules.internal.failure.RuleFailures;
import dev.triage.rules.internal.rule.Rule;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/** A session of Drools on some rules. Not thread-safe. */
public final class Session {

    /** The same for all, because making one reads property files. */
    private static final KieSessionConfiguration CONFIGURATION = RuleBaseFactory.newKnowledgeSessionConfiguration();

    /** However few facts there are, so many firings are no sign of a rule that never stops. */
    private static final long FIRINGS = 10_000;

    /** And so many more for each fact; no rule of ours fires more than a few times for each. */
    private static final long FIRINGS_PER_FACT = 1_000;

    private final Map<String, Rule> byName;
    private final KieSession session;

    /** Is told which rules fire. */
    public interface Listener {

        /**
         * A rule fired.
         *
         * @param rule which one
         * @param matched the facts for which it did, in the order in which it looks for them
         */
        void fired(Rule rule, List<Object> matched);
    }

    Session(Map<String, Rule> byName, KieBase base, Listener told) {
        this.byName = byName;
        this.session = base.newKieSession(CONFIGURATION, null);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                Rule rule = byName.get(event.getMatch().getRule().getName());
                if (rule != null) {
                    told.fired(rule, event.getMatch().getObjects());
                }
                if (Thread.currentThread().isInterrupted()) {
                    session.halt();
                }
            }
        });
    }

    /**
     * Adds facts and fires what there is to fire, but not without end.
     *
     * @throws dev.triage.rules.source.RuleFailedException if a rule throws, or fires without end
     */
    public void fire(List<Object> facts) {
        GivenUp.ifInterrupted();
        try {
            for (Object fact : facts) {
                session.insert(fact);
            }
            long most = FIRINGS + FIRINGS_PER_FACT * session.getFactCount();
            int limit = (int) Math.min(Integer.MAX_VALUE, most);
            if (session.fireAllRules(limit) >= limit) {
                throw new EndlessFiring(session);
            }
        } catch (EndlessFiring endless) {
            Rule rule = byName.get(endless.rule());
            throw rule == null
                    ? new IllegalStateException("Rules fire endlessly.")
                    : RuleFailures.endless(rule.description());
        } catch (RuntimeException thrown) {
            throw DroolsFailures.told(byName, thrown);
        }
        GivenUp.ifInterrupted();
    }

    /** Ends it. */
    public void end() {
        session.dispose();
    }
}
