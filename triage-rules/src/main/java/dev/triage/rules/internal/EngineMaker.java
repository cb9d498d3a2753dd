package dev.triage.rules.internal;

import dev.triage.rules.TriageEngine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets other packages of this library make an engine of any rules, which its public interface does not offer. */
public final class EngineMaker {

    /** Makes an engine that is like another one but for its rules. */
    @FunctionalInterface
    public interface Maker {

        /**
         * Makes the engine.
         *
         * @param engine the other one
         * @param rules the rules that decide
         * @param alternatives the rules that say what would change a decision, or null if nothing shall
         */
        TriageEngine make(TriageEngine engine, RuleBase rules, @Nullable RuleBase alternatives);
    }

    private static volatile @Nullable Maker maker;

    private EngineMaker() {}

    /** Called once, by the class of engines itself. */
    public static void makeBy(Maker making) {
        maker = making;
    }

    /**
     * An engine that is like another one but for its rules.
     *
     * @param engine the other one
     * @param rules the rules that decide
     * @param alternatives the rules that say what would change a decision, or null if nothing shall
     */
    public static TriageEngine like(TriageEngine engine, RuleBase rules, @Nullable RuleBase alternatives) {
        return Objects.requireNonNull(maker, "maker").make(engine, rules, alternatives);
    }
}
