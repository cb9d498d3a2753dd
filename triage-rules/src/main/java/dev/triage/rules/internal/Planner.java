package dev.triage.rules.internal;

import dev.triage.model.Issue;
import dev.triage.model.decision.Effect;
import dev.triage.model.report.Suggestion;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules that propose next steps. Immutable. */
final class Planner {

    /** More than three steps are a plan, and a plan is made by people. */
    private static final int MOST_STEPS = 3;

    private final RuleBase rules;
    private final Stage stage;

    Planner(RuleBase rules) {
        this.rules = rules;
        this.stage = new Stage(rules, RuleBase.PLAN);
    }

    /** Steps for an issue that has none of its own; what a person wrote is never added to. */
    List<Suggestion> plan(Issue issue, Assessment assessment, Decided decided) {
        if (!issue.nextSteps().isEmpty()) {
            return List.of();
        }
        FiredRules fired = new FiredRules(rules);
        stage.run(fired, run -> {
            run.insert(issue);
            run.insert(new Subject(issue));
            run.insert(assessment);
            run.insert(decided);
            run.fire();
        });
        List<Suggestion> steps = new ArrayList<>();
        fired.inOrder().forEach(rule -> {
            if (rule.effect() instanceof Effect.Proposes proposes && steps.size() < MOST_STEPS) {
                steps.add(new Suggestion(proposes.step(), rule.reason()));
            }
        });
        return steps;
    }
}
