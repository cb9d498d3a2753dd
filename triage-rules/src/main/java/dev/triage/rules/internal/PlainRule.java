package dev.triage.rules.internal;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Outcome;
import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A rule that looks at one fact and at nothing else: whether it fires for a fact can be asked of that fact alone, with the
 * questions that Drools compiled. Immutable.
 */
final class PlainRule {

    private final RuleDescription description;
    private final FactQuestions asked;

    /** What happens when it fires. */
    private final Consequence consequence;

    private PlainRule(LoadedRule rule, FactQuestions asked) {
        this.description = rule.description();
        this.asked = asked;
        this.consequence = rule.compiled().getDefaultConsequence();
    }

    /**
     * A rule, if it looks at one fact alone.
     *
     * @param rule one that has no Java in it
     * @return null if it looks at several facts, or at what is not there
     */
    static @Nullable PlainRule of(LoadedRule rule) {
        Pattern<?> pattern = onlyPattern(rule.compiled().getView());
        FactQuestions asked = pattern == null ? null : FactQuestions.of(pattern);
        if (pattern == null || asked == null || !asked.all()) {
            return null;
        }
        for (Variable<?> used : rule.compiled().getDefaultConsequence().getVariables()) {
            if (used != pattern.getPatternVariable() && used.getType() != Outcome.class) {
                return null;
            }
        }
        return new PlainRule(rule, asked);
    }

    private static @Nullable Pattern<?> onlyPattern(Condition view) {
        if (view.getType() == Condition.Type.PATTERN) {
            return (Pattern<?>) view;
        }
        if (view.getType() != Condition.Type.AND) {
            return null;
        }
        Pattern<?> only = null;
        for (Condition part : view.getSubConditions()) {
            if (part.getType() != Condition.Type.CONSEQUENCE) {
                Pattern<?> pattern = only == null ? onlyPattern(part) : null;
                if (pattern == null) {
                    return null;
                }
                only = pattern;
            }
        }
        return only;
    }

    /** The facts that it looks at. */
    Class<?> type() {
        return asked.type();
    }

    /** What it asks; it fires if each is answered with yes. */
    List<Predicate1<Object>> questions() {
        return asked.questions();
    }

    /**
     * Whether it fires for a fact of its type.
     *
     * @throws dev.triage.rules.RuleFailedException if it throws
     */
    boolean firesFor(Object fact) {
        try {
            return asked.hold(fact);
        } catch (Exception thrown) {
            throw RuleFailures.in(description, thrown);
        }
    }

    /**
     * Lets it fire for a fact.
     *
     * @param told is told what it says
     * @throws dev.triage.rules.RuleFailedException if it throws
     */
    void fire(Object fact, FiredRules told) {
        Variable<?>[] used = consequence.getVariables();
        int first = consequence.isUsingDrools() ? 1 : 0;
        @Nullable Object[] arguments = new Object[first + used.length]; // without a session there is no context of one
        for (int i = 0; i < used.length; i++) {
            arguments[first + i] = used[i].getType() == Outcome.class ? new Telling(description, told) : fact;
        }
        try {
            consequence.getBlock().execute(arguments);
        } catch (Exception thrown) {
            throw RuleFailures.in(description, thrown);
        }
    }

    /** Tells that a rule fired, and what it is about. */
    private record Telling(RuleDescription rule, FiredRules told) implements Outcome {

        @Override
        public void apply(RuleContext context) {
            told.add(rule, null);
        }

        @Override
        public void apply(RuleContext context, Object fact) {
            told.add(rule, fact);
        }
    }
}
