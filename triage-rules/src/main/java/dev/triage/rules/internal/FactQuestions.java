package dev.triage.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;

/**
 * What a rule asks of a fact that it looks for, as Drools compiled it.
 *
 * @param type the class of the fact
 * @param questions those that can be asked of the fact alone
 * @param all whether there are no others
 */
record FactQuestions(Class<?> type, List<Predicate1<Object>> questions, boolean all) {

    /** Makes the record; the list is copied. */
    FactQuestions {
        questions = List.copyOf(questions);
    }

    /** The questions of a pattern. */
    static FactQuestions of(Pattern<?> pattern) {
        Variable<?> fact = pattern.getPatternVariable();
        List<Predicate1<Object>> questions = new ArrayList<>();
        boolean all = collect(pattern.getConstraint(), fact, questions);
        return new FactQuestions(fact.getType(), questions, all);
    }

    @SuppressWarnings("unchecked") // only facts of its type are asked
    private static boolean collect(Constraint constraint, Variable<?> fact, List<Predicate1<Object>> found) {
        if (constraint == SingleConstraint.TRUE) {
            return true;
        }
        if (constraint instanceof SingleConstraint single) {
            Variable<?>[] asked = single.getVariables();
            boolean alone = asked.length == 1 && asked[0] == fact && !single.isTemporal();
            return alone && found.add((Predicate1<Object>) single.getPredicate1());
        }
        boolean all = constraint.getType() != Constraint.Type.OR;
        if (all) {
            for (Constraint part : constraint.getChildren()) {
                all &= collect(part, fact, found);
            }
        }
        return all;
    }

    /**
     * Whether each question that can be asked of a fact of this class alone is answered with yes.
     *
     * @throws Exception if a question throws it
     */
    boolean hold(Object fact) throws Exception {
        for (int i = 0; i < questions.size(); i++) {
            if (!questions.get(i).test(fact)) {
                return false;
            }
        }
        return true;
    }
}
