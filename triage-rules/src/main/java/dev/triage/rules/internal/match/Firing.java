package dev.triage.rules.internal.match;

import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * That a rule fired.
 *
 * @param rule which one
 * @param position where it stands among the rules of its stage
 * @param fact the fact that it is about, or null if it is about none
 */
public record Firing(Rule rule, int position, @Nullable Object fact) {

    /** What the rule says of itself. */
    public RuleDescription description() {
        return rule.description();
    }

    /** What the rule does. */
    public RuleEffect effect() {
        return rule.description().effect();
    }
}
