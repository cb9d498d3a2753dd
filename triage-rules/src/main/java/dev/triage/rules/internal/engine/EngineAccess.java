package dev.triage.rules.internal.engine;

import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets other packages of this library do with an engine what its public interface does not offer. */
public final class EngineAccess {

    private static volatile @Nullable Door door;

    private EngineAccess() {}

    /** What the class of engines lets be done. It knows the type of engines, which nothing here does. */
    public interface Door {

        /** The rules of an engine. */
        RuleBase rules(Object engine);

        /** An engine that is like another one but for its rules and for what runs them. */
        Object like(Object engine, RuleBase rules, Stages stages);
    }

    /** Called once, by the class of engines itself. */
    public static void open(Door opened) {
        door = opened;
    }

    /** The rules of an engine. */
    public static RuleBase rules(Object engine) {
        return door().rules(engine);
    }

    /**
     * An engine that is like another one but for its rules.
     *
     * @param engine the other one
     * @param rules the rules that decide
     */
    public static <E> E like(E engine, RuleBase rules) {
        return like(engine, rules, new MatchedStages(rules, null));
    }

    /**
     * An engine that is like another one but for its rules and for what runs them.
     *
     * @param engine the other one
     * @param rules the rules that decide
     * @param stages runs them
     */
    @SuppressWarnings("unchecked") // there is one class of engines
    public static <E> E like(E engine, RuleBase rules, Stages stages) {
        return (E) door().like(engine, rules, stages);
    }

    private static Door door() {
        return Objects.requireNonNull(door, "door");
    }
}
