package dev.triage.rules.internal;

import dev.triage.rules.TriageEngine;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets other packages of this library see the rules of an engine, which its public interface does not show. */
public final class EngineRules {

    private static volatile @Nullable Function<TriageEngine, RuleBase> reader;

    private EngineRules() {}

    /** Called once, by the class of engines itself. */
    public static void readBy(Function<TriageEngine, RuleBase> reading) {
        reader = reading;
    }

    /** The rules of an engine. */
    public static RuleBase of(TriageEngine engine) {
        return Objects.requireNonNull(reader, "reader").apply(engine);
    }
}
