package dev.triage.rules.internal;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
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
    private final Class<?> type;
    private final List<Predicate1<Object>> questions;

    /** What happens when it fires. */
    private final Consequence consequence;

    private PlainRule(LoadedRule rule, Class<?> type, List<Predicate1<Object>> questions) {
        this.description = rule.description();
        this.type = type;
        this.questions = List.copyOf(questions);
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
        List<Predicate1<Object>> questions = new ArrayList<>();
        if (pattern == null || !collect(pattern.getConstraint(), pattern.getPatternVariable(), questions)) {
            return null;
        }
        for (Variable<?> used : rule.compiled().getDefaultConsequence().getVariables()) {
            if (used != pattern.getPatternVariable() && used.getType() != Outcome.class) {
                return null;
            }
        }
        return new PlainRule(rule, pattern.getPatternVariable().getType(), questions);
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

    @SuppressWarnings("unchecked") // only facts of its type are asked
    private static boolean collect(Constraint constraint, Variable<?> fact, List<Predicate1<Object>> found) {
        if (constraint == SingleConstraint.TRUE) {
            return true;
        }
        if (constraint instanceof SingleConstraint single) {
            Variable<?>[] asked = single.getVariables();
            if (asked.length != 1 || asked[0] != fact || single.isTemporal()) {
                return false;
            }
            found.add((Predicate1<Object>) single.getPredicate1());
            return true;
        }
        if (constraint.getType() == Constraint.Type.OR) {
            return false;
        }
        for (Constraint part : constraint.getChildren()) {
            if (!collect(part, fact, found)) {
                return false;
            }
        }
        return true;
    }

    /** What it says of itself. */
    RuleDescription description() {
        return description;
    }

    /** The facts that it looks at. */
    Class<?> type() {
        return type;
    }

    /** What it asks; it fires if each is answered with yes. */
    List<Predicate1<Object>> questions() {
        return questions;
    }

    /**
     * Whether it fires for a fact of its type.
     *
     * @throws dev.triage.rules.RuleFailedException if it throws
     */
    boolean firesFor(Object fact) {
        try {
            for (int i = 0; i < questions.size(); i++) {
                if (!questions.get(i).test(fact)) {
                    return false;
                }
            }
            return true;
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
