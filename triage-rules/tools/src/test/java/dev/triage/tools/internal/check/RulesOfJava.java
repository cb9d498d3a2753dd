package dev.triage.tools.internal.check;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.drools.DroolsRule;
import dev.triage.rules.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/** Rules of which no condition is known, as if they had Java in them, without a compiler. */
final class RulesOfJava {

    private static final @Nullable Object[] NONE = {};

    private RulesOfJava() {}

    /**
     * A rule that looks for one fact.
     *
     * @param condition whether a fact will do
     * @param consequence what happens besides
     */
    public static Rule of(RuleDescription description, Class<?> fact, Value condition, Value consequence) {
        String name = "dev.triage.java." + description.name().replaceAll("\\W", "");
        @SuppressWarnings("unchecked")
        Variable<Object> variable = (Variable<Object>) (Variable<?>) DSL.declarationOf(fact);
        List<org.drools.model.Rule> rules = new ArrayList<>();
        rules.add(PatternDSL.rule(name, description.name())
                .build(
                        PatternDSL.pattern(variable).expr(name, one -> Boolean.TRUE.equals(condition.of(one, NONE))),
                        DSL.on(variable).execute(one -> consequence.of(one, NONE))));
        ModelImpl model = new ModelImpl(name).withRules(rules);
        return new Rule(description, List.of(fact), null, new DroolsRule(rules.get(0), model));
    }
}
