package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Fact;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleListener;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules for Drools of conditions that were read, through the interface of its canonical model.
 *
 * <p>Nothing is compiled: Drools evaluates the parsed constraints. The consequence is empty; that a rule
 * fired is told by the listener of the session.
 */
final class RuleMaker {

    private final ModelImpl model;
    private final List<org.drools.model.Rule> rules = new ArrayList<>();
    private final @Nullable RuleListener listener;

    /** Prepares making rules of one package. */
    RuleMaker(String rulePackage, @Nullable RuleListener listener) {
        this.model = new ModelImpl(rulePackage);
        this.listener = listener;
        model.withRules(rules);
    }

    /** The package with its rules. */
    Model model() {
        return model;
    }

    /** Adds a rule of the vocabulary. */
    void add(Rule rule) {
        Condition condition = rule.vocabulary();
        List<Variable<Object>> facts = new ArrayList<>();
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (Fact fact : condition.facts()) {
            @SuppressWarnings("unchecked") // all questions take any object, and only facts of this type are asked
            Variable<Object> variable = (Variable<Object>) (Variable<?>) DSL.declarationOf(fact.type());
            PatternDef<Object> pattern = PatternDSL.pattern(variable);
            for (int i = 0; i < fact.questions().size(); i++) {
                Asked asked = new Asked(rule, facts.size(), i, fact.questions().get(i), listener);
                ask(pattern, model.getName() + "/" + asked.id(), asked, facts);
            }
            facts.add(variable);
            items.add(
                    fact.presence() == Presence.EACH
                            ? pattern
                            : fact.presence() == Presence.NOT ? DSL.not(pattern) : DSL.exists(pattern));
        }
        items.add(DSL.execute(() -> {}));
        rules.add(PatternDSL.rule(model.getName(), rule.name()).build(items.toArray(RuleItemBuilder[]::new)));
    }

    private static void ask(PatternDef<Object> pattern, String id, Asked asked, List<Variable<Object>> facts) {
        List<Integer> needs = asked.question().needs();
        switch (needs.size()) {
            case 0 -> pattern.expr(id, new Alone(id, asked));
            case 1 -> pattern.expr(id, facts.get(needs.get(0)), new WithOne(id, asked));
            case 2 -> pattern.expr(id, facts.get(needs.get(0)), facts.get(needs.get(1)), new WithTwo(id, asked));
            default ->
                pattern.expr(
                        id,
                        facts.get(needs.get(0)),
                        facts.get(needs.get(1)),
                        facts.get(needs.get(2)),
                        new WithThree(id, asked));
        }
    }

    /** A constraint of a rule. */
    private record Asked(
            Rule rule,
            int fact,
            int number,
            Question question,
            @Nullable RuleListener listener) {

        String id() {
            return rule.name() + "/" + fact + "/" + number;
        }

        /** Whether it holds for a fact and the earlier ones that it needs. */
        boolean holds(Object looked, @Nullable Object... others) {
            @Nullable Object[] bound = new Object[fact];
            for (int i = 0; i < others.length; i++) {
                bound[question.needs().get(i)] = others[i];
            }
            boolean holds = question.holds(looked, bound);
            if (listener != null) {
                listener.asked(rule, fact, number, holds);
            }
            return holds;
        }
    }

    private record Alone(String getExpressionHash, Asked asked) implements Predicate1<Object>, HashedExpression {
        @Override
        public boolean test(Object fact) {
            return asked.holds(fact);
        }
    }

    private record WithOne(String getExpressionHash, Asked asked)
            implements Predicate2<Object, Object>, HashedExpression {
        @Override
        public boolean test(Object fact, Object one) {
            return asked.holds(fact, one);
        }
    }

    private record WithTwo(String getExpressionHash, Asked asked)
            implements Predicate3<Object, Object, Object>, HashedExpression {
        @Override
        public boolean test(Object fact, Object one, Object two) {
            return asked.holds(fact, one, two);
        }
    }

    private record WithThree(String getExpressionHash, Asked asked)
            implements Predicate4<Object, Object, Object, Object>, HashedExpression {
        @Override
        public boolean test(Object fact, Object one, Object two, Object three) {
            return asked.holds(fact, one, two, three);
        }
    }
}
