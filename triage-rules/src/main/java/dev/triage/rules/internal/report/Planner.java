package dev.triage.rules.internal.report;

import dev.triage.model.Issue;
import dev.triage.model.report.Suggestion;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules that propose next steps. Immutable. */
final class Planner {

    /** More than three steps are a plan, and a plan is made by people. */
    private static final int MOST_STEPS = 3;

    private final Stage stage;
    private final TeamScales scales;

    Planner(Stages stages, TeamScales scales) {
        this.scales = scales;
        this.stage = stages.stage(RuleBase.PLAN);
    }

    /** Steps for an issue that has none of its own; what a person wrote is never added to. */
    List<Suggestion> plan(Issue issue, Assessment assessment, Decided decided) {
        if (!issue.nextSteps().isEmpty()) {
            return List.of();
        }
        List<Suggestion> steps = new ArrayList<>();
        List<Object> facts = List.of(issue, Subject.of(issue, scales), assessment, decided);
        stage.run(facts).rules().forEach(rule -> {
            if (rule.effect() instanceof CatalogueEffect.Proposes proposes && steps.size() < MOST_STEPS) {
                steps.add(new Suggestion(proposes.step(), rule.reason()));
            }
        });
        return steps;
    }
}
