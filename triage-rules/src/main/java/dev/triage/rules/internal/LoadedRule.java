package dev.triage.rules.internal;

import dev.triage.rules.RuleDescription;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * A rule that can run.
 *
 * @param description what it says of itself
 * @param compiled the same for Drools
 * @param model what it was compiled with: its package and globals
 */
public record LoadedRule(RuleDescription description, Rule compiled, Model model) {

    /** The same rule, described otherwise. */
    public LoadedRule with(RuleDescription other) {
        return new LoadedRule(other, compiled, model);
    }
}
