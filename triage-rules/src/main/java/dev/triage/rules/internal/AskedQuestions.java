package dev.triage.rules.internal;

import dev.triage.rules.vocabulary.Assessment;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/** All questions that the rules of a stage ask about an assessment, each by itself. Immutable. */
final class AskedQuestions {

    private final List<Predicate1<Object>> questions;

    private AskedQuestions(Collection<Predicate1<Object>> questions) {
        this.questions = List.copyOf(questions);
    }

    /** The questions of a stage, or null if one of them is about several things at once. */
    static @Nullable AskedQuestions of(RuleBase rules, String stage) {
        Set<Predicate1<Object>> found = new LinkedHashSet<>();
        for (LoadedRule rule : rules.in(stage).rules()) {
            if (!collect(rule.compiled().getView(), found)) {
                return null;
            }
        }
        return new AskedQuestions(found);
    }

    private static boolean collect(Condition condition, Set<Predicate1<Object>> found) {
        if (condition instanceof Pattern<?> pattern) {
            boolean asked = pattern.getPatternVariable().getType() == Assessment.class;
            return collect(pattern.getConstraint(), asked, found);
        }
        boolean all = true;
        for (Condition part : condition.getSubConditions()) {
            all = all && collect(part, found);
        }
        return all;
    }

    /** Whatever connects the questions of a constraint: who knows the answer to each knows the answer to all. */
    @SuppressWarnings("unchecked")
    private static boolean collect(Constraint constraint, boolean asked, Set<Predicate1<Object>> found) {
        if (constraint == SingleConstraint.TRUE || constraint == SingleConstraint.FALSE) {
            return true;
        }
        if (constraint instanceof SingleConstraint single) {
            if (single.getVariables().length != 1) {
                return false;
            }
            if (asked) {
                found.add((Predicate1<Object>) single.getPredicate1());
            }
            return true;
        }
        boolean all = true;
        for (Constraint part : constraint.getChildren()) {
            all = all && collect(part, asked, found);
        }
        return all;
    }

    /** How many there are. */
    int count() {
        return questions.size();
    }

    /**
     * The answer to one of them.
     *
     * @param question from 0
     */
    boolean answer(int question, Assessment assessment) {
        try {
            return questions.get(question).test(assessment);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("A question about an assessment failed.", failure);
        }
    }
}
