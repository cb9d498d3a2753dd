package dev.triage.rules.internal;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.Drools;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Makes rules for Drools of conditions that were read, through the same interface that compiled rules use.
 *
 * <p>Nothing is compiled: the questions of a condition are asked of the facts by the objects that reading it gave. So it
 * takes no compiler, a few microseconds a rule, and no class that would have to be unloaded.
 */
public final class RuleMaker {

    private static final String OUTCOME = "outcome";

    private final ModelImpl model;
    private final Global<Outcome> outcome;
    private final List<Rule> rules = new ArrayList<>();

    /** Prepares making rules of one package. */
    public RuleMaker(String rulePackage) {
        this.model = new ModelImpl(rulePackage);
        this.outcome = DSL.globalOf(Outcome.class, rulePackage, OUTCOME);
        model.addGlobal(outcome);
        model.withRules(rules);
    }

    /** The package with its rules. */
    public Model model() {
        return model;
    }

    /** Makes a rule. */
    public Rule rule(String name, Condition condition) {
        List<Variable<Object>> facts = new ArrayList<>();
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (Condition.Fact fact : condition.facts()) {
            @SuppressWarnings("unchecked") // all questions take any object, and only facts of this type are asked
            Variable<Object> variable = (Variable<Object>) (Variable<?>) DSL.declarationOf(fact.type());
            PatternDef<Object> pattern = PatternDSL.pattern(variable);
            for (int i = 0; i < fact.questions().size(); i++) {
                String id = model.getName() + "/" + name + "/" + facts.size() + "/" + i;
                ask(pattern, id, fact.questions().get(i), facts);
            }
            facts.add(variable);
            items.add(
                    fact.presence() == Presence.EACH
                            ? pattern
                            : fact.presence() == Presence.NOT ? DSL.not(pattern) : DSL.exists(pattern));
        }
        items.add(consequence(condition.about(), facts));
        Rule rule = PatternDSL.rule(model.getName(), name).build(items.toArray(RuleItemBuilder[]::new));
        rules.add(rule);
        return rule;
    }

    private static void ask(
            PatternDef<Object> pattern, String id, Condition.Question question, List<Variable<Object>> facts) {
        List<Integer> needs = question.needs();
        int size = facts.size();
        switch (needs.size()) {
            case 0 -> pattern.expr(id, new Alone(id, question));
            case 1 -> {
                int first = needs.get(0);
                pattern.expr(id, facts.get(first), new WithOne(id, question, first, size));
            }
            case 2 -> {
                int first = needs.get(0);
                int second = needs.get(1);
                pattern.expr(id, facts.get(first), facts.get(second), new WithTwo(id, question, first, second, size));
            }
            default ->
                pattern.expr(
                        id,
                        facts.get(needs.get(0)),
                        facts.get(needs.get(1)),
                        facts.get(needs.get(2)),
                        new WithThree(id, question, size));
        }
    }

    private RuleItemBuilder<?> consequence(Condition.@Nullable About about, List<Variable<Object>> facts) {
        if (about == null) {
            return DSL.on(outcome).execute((Drools drools, Outcome to) -> to.apply((RuleContext) drools));
        }
        if (about.needs().isEmpty()) {
            Object constant = about.value().of(null, new Object[0]);
            return DSL.on(outcome).execute((Drools drools, Outcome to) -> apply(to, drools, constant));
        }
        int first = about.needs().get(0);
        int size = facts.size();
        return DSL.on(outcome, facts.get(first)).execute((Drools drools, Outcome to, Object fact) -> {
            @Nullable Object[] bound = new Object[size];
            bound[first] = fact;
            apply(to, drools, about.value().of(null, bound));
        });
    }

    /** What a rule is about may be a property that has no value. */
    private static void apply(Outcome outcome, Drools drools, @Nullable Object about) {
        if (about == null) {
            outcome.apply((RuleContext) drools);
        } else {
            outcome.apply((RuleContext) drools, about);
        }
    }

    /** A question about one fact. */
    private record Alone(String id, Condition.Question question) implements Predicate1<Object>, HashedExpression {

        private static final @Nullable Object[] NONE = {};

        @Override
        public boolean test(Object fact) {
            return question.holds(fact, NONE);
        }

        @Override
        public String getExpressionHash() {
            return id;
        }
    }

    /** A question about a fact and an earlier one. */
    private record WithOne(String id, Condition.Question question, int first, int size)
            implements Predicate2<Object, Object>, HashedExpression {

        @Override
        public boolean test(Object fact, Object one) {
            @Nullable Object[] bound = new Object[size];
            bound[first] = one;
            return question.holds(fact, bound);
        }

        @Override
        public String getExpressionHash() {
            return id;
        }
    }

    /** A question about a fact and two earlier ones. */
    private record WithTwo(String id, Condition.Question question, int first, int second, int size)
            implements Predicate3<Object, Object, Object>, HashedExpression {

        @Override
        public boolean test(Object fact, Object one, Object two) {
            @Nullable Object[] bound = new Object[size];
            bound[first] = one;
            bound[second] = two;
            return question.holds(fact, bound);
        }

        @Override
        public String getExpressionHash() {
            return id;
        }
    }

    /** A question about a fact and three earlier ones. */
    private record WithThree(String id, Condition.Question question, int size)
            implements Predicate4<Object, Object, Object, Object>, HashedExpression {

        @Override
        public boolean test(Object fact, Object one, Object two, Object three) {
            @Nullable Object[] bound = new Object[size];
            bound[question.needs().get(0)] = one;
            bound[question.needs().get(1)] = two;
            bound[question.needs().get(2)] = three;
            return question.holds(fact, bound);
        }

        @Override
        public String getExpressionHash() {
            return id;
        }
    }
}
