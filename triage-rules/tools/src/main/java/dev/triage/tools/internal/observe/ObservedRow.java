package dev.triage.tools.internal.observe;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.concurrent.atomic.LongAdder;

/** A row of a decision table, and how often it counted. Safe to share. */
public final class ObservedRow {

    private final RuleDescription description;
    private final LongAdder times = new LongAdder();

    ObservedRow(RuleDescription description) {
        this.description = description;
    }

    void counted() {
        times.increment();
    }

    /** What the row says of itself. */
    public RuleDescription description() {
        return description;
    }

    /** How often it counted. */
    public long times() {
        return times.sum();
    }
}
