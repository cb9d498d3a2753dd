package dev.triage.tools.internal.check.combination;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.internal.check.space.OpenTexts;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Space;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds conditions that hold for every issue. */
final class AlwaysTrue {

    private AlwaysTrue() {}

    /**
     * The words of a condition of a rule that holds for every issue.
     *
     * @param rule the rule
     * @param space all combinations that it distinguishes
     */
    static Optional<String> find(Rule rule, Space space) {
        for (Condition.Fact fact : rule.vocabulary().facts()) {
            for (Condition.Question question : fact.questions()) {
                boolean open = Questions.open(fact, question);
                if (fact.presence() == Presence.EACH
                        && question.needs().isEmpty()
                        && (open || fact.type() == Assessment.class)
                        && always(question, open, space)) {
                    return Optional.of(question.line());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean always(Condition.Question question, boolean open, Space space) {
        Predicate<Predicate<String>> reading = OpenTexts.reading(question);
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            boolean holds;
            try {
                holds = open
                        ? reading.test(words -> space.open(classes, words))
                        : question.holds(space.assessment(space.choices(classes)), new Object[0]);
            } catch (RuntimeException e) { // reported by the code that fills the tables of rules
                return false;
            }
            if (!holds) {
                return false;
            }
            space.next(classes);
        }
        return true;
    }
}
