package dev.triage.rules.testkit;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.EngineMaker;
import dev.triage.rules.internal.EngineRules;
import java.util.Map;
import java.util.WeakHashMap;

/** Leaves out what would change a decision, which takes longest and which most properties do not look at. */
final class BriefEngine {

    private static final Map<TriageEngine, TriageEngine> MADE = new WeakHashMap<>();

    private BriefEngine() {}

    /** The engine with the same rules, made once for each. */
    static TriageEngine of(TriageEngine engine) {
        synchronized (MADE) {
            return MADE.computeIfAbsent(engine, one -> EngineMaker.like(one, EngineRules.of(one), null));
        }
    }
}
