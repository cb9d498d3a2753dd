package dev.triage.rules.internal.check;

import dev.triage.model.Issue;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.check.space.InputClass;
import dev.triage.rules.internal.check.space.Questions;
import dev.triage.rules.internal.check.space.Space;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.decide.Prioritiser;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks the engine about combinations, so that nothing is claimed that it does not do. Not thread-safe. */
public final class Confirmation {

    /** Enough to meet every rule many times. */
    private static final int SAMPLES = 500;

    private final Decisions decisions;
    private final Assessor assessor;
    private final Prioritiser prioritiser;
    private final boolean possible;
    private int confirmed;

    /**
     * Prepares asking.
     *
     * @param decisions what is claimed
     * @param assessing rules that assume something for every input
     * @param without the rules without Java
     */
    public Confirmation(Decisions decisions, RuleBase assessing, RuleBase without) {
        // An engine whose rules fail says nothing that could be compared.
        this.possible = decisions.tables().stream().allMatch(table -> table.failure() == null);
        this.decisions = decisions;
        this.assessor = new Assessor(assessing);
        this.prioritiser = new Prioritiser(without);
    }

    /** Asks about combinations from all over. */
    public void sample() {
        Space space = decisions.space();
        long step = Math.max(1, space.size() / SAMPLES) | 1;
        for (long i = 0; i < space.size(); i += step) {
            confirm(space.classes((int) i));
        }
    }

    /** How many combinations were confirmed. */
    int confirmed() {
        return confirmed;
    }

    /**
     * Asks about a combination.
     *
     * @throws IllegalStateException if the engine says something else than what is claimed
     */
    public void confirm(int[] classes) {
        if (!possible) {
            return;
        }
        Space space = decisions.space();
        List<InputClass> choices = space.choices(classes);
        Issue issue = space.issue(choices, -1);
        if (!answers(classes, issue)) {
            return; // an issue whose texts give these answers would have to be invented
        }
        Assessment assessment = space.assessment(choices);
        if (!assessor.assess(issue).assessment().equals(assessment)) {
            issue = Issue.named("#1", "Any issue").build();
        }
        Prioritiser.Fired fired = prioritiser.fire(List.of(issue, new Subject(issue), assessment));
        Set<RuleDescription> expected = new HashSet<>();
        for (RuleTable table : decisions.tables()) {
            if (decisions.fires(table, classes)) {
                expected.add(table.rule().description());
            }
        }
        if (fired.points() != decisions.points(classes) || !expected.equals(new HashSet<>(fired.rules()))) {
            throw new IllegalStateException("The engine says (" + fired + ") of (" + assessment
                    + "), but the check expected (" + expected + ").");
        }
        confirmed++;
    }

    /** Whether the conditions on open texts have the same results for an issue as for a combination. */
    private boolean answers(int[] classes, Issue issue) {
        for (RuleTable table : decisions.tables()) {
            for (Condition.Fact fact : table.rule().vocabulary().facts()) {
                for (Condition.Question question : fact.questions()) {
                    if (Questions.open(fact, question) && !answers(fact, question, issue, classes)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean answers(Condition.Fact fact, Condition.Question question, Issue issue, int[] classes) {
        Object looked = fact.type() == Issue.class ? issue : new Subject(issue);
        return fact.type().isInstance(looked)
                && question.needs().isEmpty()
                && question.holds(looked, new Object[0]) == decisions.space().open(classes, question.words());
    }
}
