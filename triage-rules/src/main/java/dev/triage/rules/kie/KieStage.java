package dev.triage.rules.kie;

import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.internal.match.OpenQuestion;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.StageRun;
import dev.triage.rules.internal.rule.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stage in a session that has the rules of all stages.
 *
 * @param listener knows the session
 * @param rules the rules of the stage, in the order of the catalogue; what others do is not listened to
 */
record KieStage(TriageListener listener, List<Rule> rules) implements Stage {

    @Override
    public StageRun start(Firings fired) {
        return new KieRun(listener, rules, fired);
    }

    // The rules of the program may look at anything.
    @Override
    public @Nullable List<OpenQuestion> openQuestions(Set<Class<?>> facts) {
        return null;
    }

    @Override
    public boolean looksAtEachAlone(Class<?> fact) {
        return false;
    }
}
