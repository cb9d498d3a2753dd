package dev.triage.rules.kie;

import dev.triage.rules.internal.match.Firing;
import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.internal.match.StageRun;
import dev.triage.rules.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One run of a stage in a session of the program. Not thread-safe. */
final class KieRun implements StageRun {

    private final TriageListener listener;
    private final KieSession session;
    private final List<Rule> rules;
    private final List<FactHandle> inserted = new ArrayList<>();
    private Firings told;

    KieRun(TriageListener listener, List<Rule> rules, Firings told) {
        this.listener = listener;
        this.rules = rules;
        this.told = told;
        this.session = listener.begin(this);
    }

    @Override
    public void insert(Object fact) {
        inserted.add(session.insert(fact));
    }

    @Override
    public void tell(Firings other) {
        told = other;
    }

    @Override
    public void fire() {
        session.fireAllRules();
    }

    /** A rule of the session fired, be it of this stage or not. */
    void fired(String name, List<Object> matched) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.name().equals(name)) {
                told.add(new Firing(rule, i, rule.about(matched)));
            }
        }
    }

    @Override
    public void close() {
        listener.end();
        inserted.forEach(session::delete);
    }
}
