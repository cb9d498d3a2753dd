package dev.triage.tools.internal.check.space;

import dev.triage.model.Issue;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.vocabulary.Subject;

/** What an issue without any text answers. */
final class BlankIssue {

    private static final Issue TITLED = Issue.named("#1", "Any issue").build();
    private static final Issue UNTITLED = Issue.named("#1", "-").build();

    private BlankIssue() {}

    /** Whether the answer to a question is yes, whatever its title is; no if the question is about several facts. */
    static boolean affirms(Value question, TeamScales scales) {
        boolean issue =
                Condition.Question.of("", question).reads().stream().anyMatch(read -> read.owner() == Issue.class);
        return issue
                ? holds(question, TITLED) && holds(question, UNTITLED)
                : holds(question, Subject.of(TITLED, scales)) && holds(question, Subject.of(UNTITLED, scales));
    }

    private static boolean holds(Value question, Object fact) {
        try {
            return question.holds(fact, new Object[0]);
        } catch (RuntimeException e) { // it is about another fact, or fails; what fails is reported with its rule
            return false;
        }
    }
}
