package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.rule.CompiledRule;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * A rule that Drools compiled.
 *
 * @param rule the rule
 * @param model its package, with the types and queries that it may use
 */
public record DroolsRule(Rule rule, Model model) implements CompiledRule {}
