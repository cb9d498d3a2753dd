package dev.triage.rules.internal;

import dev.triage.model.decision.Effect;
import dev.triage.rules.vocabulary.Blocking;
import dev.triage.rules.vocabulary.Candidate;
import dev.triage.rules.vocabulary.Fit;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Ranked;
import dev.triage.rules.vocabulary.Row;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Text;
import dev.triage.rules.vocabulary.Theme;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where rules of an effect work.
 *
 * @param stage the stage
 * @param about the facts of which such a rule must be about one; empty if it need not be about any
 */
public record EffectRole(String stage, List<Class<?>> about) {

    private static final Map<Class<? extends Effect>, EffectRole> ROLES = Map.ofEntries(
            role(Effect.Assumes.class, RuleBase.ASSESS),
            role(Effect.StandsFor.class, RuleBase.INTERPRET, Signal.class),
            role(Effect.Means.class, RuleBase.ASSESS, Meaning.class),
            role(Effect.Points.class, RuleBase.PRIORITISE),
            role(Effect.Reaches.class, RuleBase.PRIORITISE),
            role(Effect.NeverBelow.class, RuleBase.PRIORITISE),
            role(Effect.NeverAbove.class, RuleBase.PRIORITISE),
            role(Effect.Pins.class, RuleBase.PRIORITISE),
            role(Effect.Hints.class, RuleBase.DETECT, Text.class),
            role(Effect.Weighs.class, RuleBase.DETECT, Text.class),
            role(Effect.AtMost.class, RuleBase.DETECT, Theme.class),
            role(Effect.Example.class, RuleBase.DETECT, Theme.class),
            role(Effect.Clear.class, RuleBase.DETECT, Theme.class),
            role(Effect.CountsFor.class, RuleBase.DETECT),
            role(Effect.Shows.class, RuleBase.PATTERNS),
            role(Effect.Reports.class, RuleBase.PATTERNS, Candidate.class),
            role(Effect.Recommends.class, RuleBase.RECOMMEND),
            role(Effect.Proposes.class, RuleBase.PLAN),
            role(Effect.Suits.class, RuleBase.ASSIGN, Fit.class),
            role(Effect.Lists.class, RuleBase.SUMMARISE),
            role(Effect.Warns.class, RuleBase.SUMMARISE),
            role(Effect.Relates.class, RuleBase.RELATE, Blocking.class, Row.class));

    /** Makes a role; the list is copied. */
    public EffectRole {
        about = List.copyOf(about);
    }

    /**
     * The role of a rule.
     *
     * @param effect what it does
     * @param facts the names of the facts that it looks for
     */
    public static EffectRole of(Effect effect, Set<String> facts) {
        if (effect instanceof Effect.Reports && facts.contains(Ranked.class.getSimpleName())) {
            return new EffectRole(RuleBase.SUMMARISE, List.of(Ranked.class));
        }
        EffectRole role = ROLES.get(effect.getClass());
        if (role == null) {
            throw new IllegalStateException("Nobody said where rules with the effect (" + effect + ") work.");
        }
        return role;
    }

    private static Map.Entry<Class<? extends Effect>, EffectRole> role(
            Class<? extends Effect> effect, String stage, Class<?>... about) {
        return Map.entry(effect, new EffectRole(stage, List.of(about)));
    }
}
