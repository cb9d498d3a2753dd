package dev.triage.rules.internal.match;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.rule.RuleListener;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a rule base as an engine runs them.
 *
 * @param rules the rules
 * @param listener hears what rules ask and which fire; then nothing is remembered. Null if nothing listens.
 */
public record MatchedStages(RuleBase rules, @Nullable RuleListener listener) implements Stages {

    @Override
    public Stage stage(String name, @Nullable Predicate<Object> recurring) {
        return new MatchedStage(rules.in(name), listener, recurring);
    }

    @Override
    public void counted(RuleDescription row) {
        if (listener != null) {
            listener.counted(row);
        }
    }
}
