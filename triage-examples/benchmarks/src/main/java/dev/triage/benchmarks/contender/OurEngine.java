package dev.triage.benchmarks.contender;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;

/** The engine of this library. */
final class OurEngine implements Peer {

    private final TriageEngine engine;

    private OurEngine(TriageEngine engine) {
        this.engine = engine;
    }

    /** Explains why, as all others do. */
    static OurEngine withoutChanges() {
        return new OurEngine(TriageEngine.builder().withoutChanges().build());
    }

    /** Finds as well what would change the priority, which no other does. */
    static OurEngine withChanges() {
        return new OurEngine(TriageEngine.standard());
    }

    @Override
    public Decision decide(Issue issue) {
        return engine.decide(issue);
    }
}
