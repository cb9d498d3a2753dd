package dev.triage.rules.internal;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Fact;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.vocabulary.Assessment;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/** All questions that the rules of a stage ask about an assessment, each by itself. Immutable. */
final class AskedQuestions {

    private final List<Predicate1<Object>> questions;

    private AskedQuestions(Collection<Predicate1<Object>> questions) {
        this.questions = List.copyOf(questions);
    }

    /** The questions of a stage as they are run, or null if a rule asks something about several things at once. */
    static @Nullable AskedQuestions run(Stage stage) {
        List<PlainRule> rules = stage.plainRules();
        if (rules == null) {
            return null;
        }
        Set<Predicate1<Object>> found = new LinkedHashSet<>();
        for (PlainRule rule : rules) {
            if (rule.type() == Assessment.class) {
                found.addAll(rule.questions());
            }
        }
        return new AskedQuestions(found);
    }

    /**
     * The parts that the questions of a stage are made of, which each look at as little as possible. Compiled rules are read
     * for that.
     *
     * @return null if a rule cannot be read, or asks something about several things at once
     */
    static @Nullable AskedQuestions read(RuleBase rules, String stage) {
        Set<Predicate1<Object>> found = new LinkedHashSet<>();
        for (Condition condition : ReadConditions.of(rules.in(stage).rules())) {
            if (condition == null || !collect(condition, found)) {
                return null;
            }
        }
        return new AskedQuestions(found);
    }

    private static boolean collect(Condition condition, Set<Predicate1<Object>> found) {
        for (Fact fact : condition.facts()) {
            for (Question question : fact.questions()) {
                if (!question.needs().isEmpty()) {
                    return false;
                }
                if (fact.type() == Assessment.class) {
                    question.parts().forEach(part -> found.add(new AskedPart(part, ClosedInput.of(part.reads()))));
                }
            }
        }
        return true;
    }

    /**
     * A question of a rule that was read.
     *
     * @param inputs what it looks at
     */
    private record AskedPart(Part part, Set<ClosedInput> inputs) implements Predicate1<Object> {

        private static final @Nullable Object[] NOTHING = {};

        @Override
        public boolean test(Object assessment) {
            return Boolean.TRUE.equals(part.value().of(assessment, NOTHING));
        }
    }

    /** Whether it is known that each question looks at one input only. */
    boolean apart() {
        return questions.stream()
                .allMatch(question ->
                        question instanceof AskedPart part && part.inputs().size() == 1);
    }

    /** What all of them are answered about an assessment. */
    Answers answers(Assessment assessment) {
        long[] yes = none();
        for (int question = 0; question < questions.size(); question++) {
            answer(question, assessment, yes);
        }
        return new Answers(yes);
    }

    /** What those are answered that look at one input, if each looks at one only. */
    Answers answers(ClosedInput input, Assessment assessment) {
        long[] yes = none();
        for (int question = 0; question < questions.size(); question++) {
            if (questions.get(question) instanceof AskedPart part
                    && part.inputs().contains(input)) {
                answer(question, assessment, yes);
            }
        }
        return new Answers(yes);
    }

    private long[] none() {
        return new long[(questions.size() + Long.SIZE - 1) / Long.SIZE];
    }

    private void answer(int question, Assessment assessment, long[] yes) {
        if (answer(question, assessment)) {
            yes[question / Long.SIZE] |= 1L << question;
        }
    }

    private boolean answer(int question, Assessment assessment) {
        try {
            return questions.get(question).test(assessment);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("A question about an assessment failed.", failure);
        }
    }
}
