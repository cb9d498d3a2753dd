package dev.triage.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;

/**
 * A rule that looks at several facts, or at what is not there, so that it takes a session to find out whether it fires. That it
 * cannot fire is often plain without one. Immutable.
 */
final class JoiningRule {

    private final List<Needed> needed = new ArrayList<>();

    /**
     * A fact that has to be there.
     *
     * @param type its class
     * @param questions what it has to be, as far as that takes no other fact
     */
    private record Needed(Class<?> type, List<Predicate1<Object>> questions) {

        private boolean mayBe(Object fact) {
            if (!type.isInstance(fact)) {
                return false;
            }
            try {
                for (int i = 0; i < questions.size(); i++) {
                    if (!questions.get(i).test(fact)) {
                        return false;
                    }
                }
                return true;
            } catch (Exception failing) {
                return true; // the session says of which rule
            }
        }
    }

    /** Takes a rule. */
    JoiningRule(LoadedRule rule) {
        collect(rule.compiled().getView());
    }

    private void collect(Condition view) {
        if (view.getType() == Condition.Type.PATTERN) {
            Pattern<?> pattern = (Pattern<?>) view;
            List<Predicate1<Object>> questions = new ArrayList<>();
            collect(pattern.getConstraint(), pattern, questions);
            needed.add(new Needed(pattern.getPatternVariable().getType(), List.copyOf(questions)));
        } else if (view.getType() == Condition.Type.AND || view.getType() == Condition.Type.EXISTS) {
            view.getSubConditions().forEach(this::collect);
        }
    }

    @SuppressWarnings("unchecked") // only facts of its type are asked
    private static void collect(Constraint constraint, Pattern<?> pattern, List<Predicate1<Object>> questions) {
        if (constraint instanceof SingleConstraint single) {
            boolean alone = single.getVariables().length == 1
                    && single.getVariables()[0] == pattern.getPatternVariable()
                    && !single.isTemporal();
            if (alone) {
                questions.add((Predicate1<Object>) single.getPredicate1());
            }
        } else if (constraint.getType() != Constraint.Type.OR) {
            constraint.getChildren().forEach(part -> collect(part, pattern, questions));
        }
    }

    /** Whether it could fire for some of these facts; if not, it surely does not. */
    boolean mayFire(List<Object> facts) {
        for (int i = 0; i < needed.size(); i++) {
            Needed one = needed.get(i);
            boolean there = false;
            for (int j = 0; !there && j < facts.size(); j++) {
                there = one.mayBe(facts.get(j));
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }
}
