package dev.triage.benchmarks.contender;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;

/** The engine of this library. */
final class OurEngine implements Peer {

    private final TriageEngine engine = TriageEngine.builder().build();
    private final boolean changes;

    /**
     * Prepares the engine.
     *
     * @param changes whether to find the changes that would alter the priority too, which no other engine does
     */
    OurEngine(boolean changes) {
        this.changes = changes;
    }

    @Override
    public Decision decide(Issue issue) {
        Decision decision = engine.decide(issue);
        if (changes) {
            decision.changes();
        }
        return decision;
    }
}
