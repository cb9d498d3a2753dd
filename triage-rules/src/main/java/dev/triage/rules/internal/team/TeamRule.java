package dev.triage.rules.internal.team;

import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.DrlRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a team, understood.
 *
 * @param file where it stands
 * @param written the rule as it is written
 * @param stage where it works
 * @param effect what it does
 * @param reason why
 * @param overrides the rule that it takes the place of, or null
 * @param condition what it looks for; of use only if nothing goes beyond the vocabulary
 * @param beyond what goes beyond the vocabulary, so that Drools has to compile the rule
 */
record TeamRule(
        DrlFile file,
        DrlRule written,
        String stage,
        Effect effect,
        String reason,
        @Nullable String overrides,
        Condition condition,
        List<Beyond> beyond) {

    /** Makes the rule; the list is copied. */
    TeamRule {
        beyond = List.copyOf(beyond);
    }

    String name() {
        return written.name();
    }

    int line() {
        return file.source().line(written.span().start());
    }
}
