package dev.triage.rules.internal.rule;

import dev.triage.model.decision.Origin;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.RuleDescription;
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
 * @param id its id
 * @param stage where it works
 * @param about the types of which it is about one fact
 * @param effect what it does
 * @param reason why
 * @param overrides the id or the name of the rule that it takes the place of, or null
 * @param condition what it looks for; of use only if nothing goes beyond the vocabulary
 * @param beyond what goes beyond the vocabulary, so that Drools has to compile the rule
 */
public record ReadRule(
        DrlFile file,
        DrlRule written,
        String id,
        String stage,
        List<Class<?>> about,
        RuleEffect effect,
        String reason,
        @Nullable String overrides,
        Condition condition,
        List<Beyond> beyond) {

    /** Makes the rule; the lists are copied. */
    public ReadRule {
        about = List.copyOf(about);
        beyond = List.copyOf(beyond);
    }

    public String name() {
        return written.name();
    }

    /** The rule as it works, of a file that is no team's. */
    public Rule standard() {
        return rule(null, null);
    }

    /**
     * The rule as it works.
     *
     * @param origin which team wrote it, or null for a standard rule
     * @param compiled what Drools made of it if it goes beyond the vocabulary, or null
     */
    public Rule rule(@Nullable Origin origin, @Nullable CompiledRule compiled) {
        return new Rule(
                new RuleDescription(
                        id, name(), stage, effect, reason, file.source().name(), line(), origin),
                about,
                compiled == null ? condition : null,
                compiled);
    }

    public int line() {
        return file.source().line(written.span().start());
    }
}
