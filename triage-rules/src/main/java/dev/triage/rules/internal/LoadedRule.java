package dev.triage.rules.internal;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that can run.
 *
 * @param description what it says of itself
 * @param compiled the same for Drools
 * @param model what it was compiled with: its package and globals
 * @param condition what it looks for, or null if it was compiled and not read
 */
public record LoadedRule(
        RuleDescription description,
        Rule compiled,
        Model model,
        @Nullable Condition condition) {

    /** A rule that was compiled and not read. */
    public LoadedRule(RuleDescription description, Rule compiled, Model model) {
        this(description, compiled, model, null);
    }

    /** Whether it is a standard rule as it was compiled; a team may have changed its number. */
    boolean isStandard() {
        return model.getName().startsWith(StandardRules.PACKAGE);
    }

    /** Whether it may do anything: the standard rules keep to the vocabulary, and so does what was read. */
    boolean isJava() {
        return condition == null && !isStandard();
    }

    /** The same rule, described otherwise. */
    public LoadedRule with(RuleDescription other) {
        return new LoadedRule(other, compiled, model, condition);
    }
}
