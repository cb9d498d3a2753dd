package dev.triage.rules.internal.match;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the rules of one stage on facts. Safe to share: each run is one of its own. */
public interface Stage {

    /**
     * Begins a run.
     *
     * @param fired is told which rules fire
     */
    StageRun start(Firings fired);

    /**
     * Adds facts, in this order, and lets rules fire.
     *
     * @return what fired
     * @throws dev.triage.rules.source.RuleFailedException if a rule throws, or fires without end
     */
    default Firings run(List<?> facts) {
        Firings fired = new Firings();
        try (StageRun run = start(fired)) {
            for (int i = 0; i < facts.size(); i++) {
                run.insert(facts.get(i));
            }
            run.fire();
        }
        return fired;
    }

    /**
     * What its rules ask of other facts than these, each by itself: where the answers are the same, and the facts of these types
     * are equal, rules say the same.
     *
     * @param facts types of facts
     * @return none if rules look at nothing else; null if that cannot be told, or if a condition takes several facts
     */
    @Nullable
    List<OpenQuestion> openQuestions(Set<Class<?>> facts);

    /** Whether each rule that looks at such a fact looks at one of it alone, so that no fact changes what is said of another. */
    boolean looksAtEachAlone(Class<?> fact);
}
