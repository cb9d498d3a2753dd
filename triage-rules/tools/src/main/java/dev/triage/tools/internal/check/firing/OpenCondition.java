package dev.triage.tools.internal.check.firing;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.match.Matcher;
import dev.triage.tools.internal.check.space.OpenTexts;
import dev.triage.tools.internal.check.space.Questions;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/** A condition that is asked for many combinations. */
public final class OpenCondition {

    private final Condition condition;

    /** What its questions on open texts ask; the others are not in it. */
    private final IdentityHashMap<Condition.Question, Predicate<Predicate<String>>> open = new IdentityHashMap<>();

    public OpenCondition(Condition condition) {
        this.condition = condition;
        for (Condition.Fact fact : condition.facts()) {
            for (Condition.Question question : fact.questions()) {
                if (Questions.open(fact, question)) {
                    open.put(question, OpenTexts.reading(question));
                }
            }
        }
    }

    /**
     * Whether it holds.
     *
     * @param facts what there is
     * @param answers the answers to questions on open texts, by their words
     */
    public boolean fires(List<Object> facts, Predicate<String> answers) {
        return new Matcher(condition, (wanted, number, fact, chosen) -> {
                    Condition.Question question = wanted.questions().get(number);
                    Predicate<Predicate<String>> asked = open.get(question);
                    return asked != null ? asked.test(answers) : question.holds(fact, chosen);
                })
                .findsIn(facts);
    }
}
