package dev.triage.tools.internal.check;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.tools.check.report.OpenRule;
import dev.triage.tools.internal.check.facts.UnlimitedValues;
import dev.triage.tools.internal.check.space.Questions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds rules that are not fully proved. */
final class OpenRules {

    private OpenRules() {}

    /** The rules of which not everything was proved, and why. */
    static List<OpenRule> of(List<Rule> all) {
        List<OpenRule> open = new ArrayList<>();
        for (Rule rule : all) {
            if (rule.isJava()) {
                open.add(new OpenRule(
                        rule.description(),
                        "It contains Java: it was run on many combinations in several orders. Other combinations"
                                + " are not proved."));
            } else {
                Set<String> words = open(rule);
                if (!words.isEmpty()) {
                    open.add(new OpenRule(
                            rule.description(),
                            "It looks at open texts, which can have any value: " + String.join(", ", words)));
                }
            }
        }
        return open;
    }

    private static Set<String> open(Rule rule) {
        Set<String> words = new LinkedHashSet<>();
        for (Condition.Fact fact : rule.vocabulary().facts()) {
            if (fact.type() == Signal.class) { // it only states inputs, of which each combination is proved
                continue;
            }
            for (Condition.Question question : fact.questions()) {
                if (Questions.open(fact, question) || UnlimitedValues.text(question)) {
                    words.add(question.line());
                }
            }
        }
        return words;
    }
}
