package dev.triage.tools.internal.check.firing;

import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.space.Questions;
import java.util.List;
import java.util.Set;

/**
 * A rule and what it asks, worked out once for the tables of many spaces.
 *
 * @param rule the rule
 * @param condition its condition
 * @param questions what it asks
 * @param inputs the inputs that it looks at, apart from conditions on open texts
 * @param open its questions on open texts, in their words
 * @param looksAtSum whether it waits for the score
 */
public record AskedRule(
        Rule rule,
        OpenCondition condition,
        Questions questions,
        Set<ClosedInput> inputs,
        Set<String> open,
        boolean looksAtSum) {

    /** Works out what a rule asks. */
    public AskedRule(Rule rule) {
        this(
                rule,
                new OpenCondition(rule.vocabulary()),
                new Questions(List.of(rule)),
                Questions.inputs(rule.vocabulary()),
                Questions.open(rule.vocabulary()),
                Sums.askedBy(rule));
    }
}
