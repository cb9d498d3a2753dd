package dev.triage.rules.internal;

import dev.triage.rules.vocabulary.Outcome;
import java.util.function.Consumer;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/** Opens sessions on the rules of one stage. Safe to share: each run has a session of its own. */
final class Stage {

    private final KieBase base;
    private final KieSessionConfiguration configuration;

    Stage(KieBase base) {
        this.base = base;
        this.configuration = KieServices.get().newKieSessionConfiguration();
    }

    /** Runs something in a session of its own. */
    void run(Outcome outcome, Consumer<KieSession> work) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            session.setGlobal("outcome", outcome);
            work.accept(session);
        } finally {
            session.dispose();
        }
    }
}
