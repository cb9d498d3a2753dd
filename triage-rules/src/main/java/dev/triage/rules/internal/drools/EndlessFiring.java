package dev.triage.rules.internal.drools;

import java.util.HashMap;
import java.util.Map;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Ends a session that does not end by itself. Never leaves the engine. */
final class EndlessFiring extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A rule that never stops fires most of the time. */
    private static final int LOOKED_AT = 1_000;

    private final String rule;

    /** Looks at the session a little longer, to find out which rule it is. */
    EndlessFiring(KieSession session) {
        super("A rule fires endlessly.", null, false, false);
        Map<String, Integer> firings = new HashMap<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firings.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
            }
        });
        session.fireAllRules(LOOKED_AT);
        rule = firings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The name of the rule that fires most. */
    String rule() {
        return rule;
    }
}
