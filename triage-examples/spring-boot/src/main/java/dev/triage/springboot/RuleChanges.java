package dev.triage.springboot;

import dev.triage.rules.RulesListener;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts changes of the rules, and keeps what is wrong with those that were refused. */
@Component
class RuleChanges implements RulesListener {

    private static final String COUNTER = "triage.rules.changes";

    private final MeterRegistry meters;
    private volatile String problems = "";

    RuleChanges(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void reloaded(TriageEngine engine) {
        problems = "";
        meters.counter(COUNTER, "outcome", "accepted").increment();
    }

    @Override
    public void refused(RuleBaseException refused, TriageEngine kept) {
        problems = refused.getMessage();
        meters.counter(COUNTER, "outcome", "refused").increment();
    }

    /** What is wrong with the rules in the folders; empty if they are in use. */
    String problems() {
        return problems;
    }
}
