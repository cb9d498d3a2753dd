package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.rule.Rule;
import java.util.Map;

/** Rules that Drools runs, as if they had Java in them. */
public final class RulesOfJava {

    private RulesOfJava() {}

    /** The same rule as Drools compiles it. */
    public static Rule compiled(Rule rule, Map<String, DroolsRule> compiled) {
        DroolsRule made = compiled.get(rule.name());
        if (made == null) {
            throw new IllegalArgumentException("Drools compiled no rule (" + rule.name() + ").");
        }
        return new Rule(rule.description(), rule.about(), rule.condition(), made);
    }
}
