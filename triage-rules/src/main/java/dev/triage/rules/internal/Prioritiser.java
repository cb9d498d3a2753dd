package dev.triage.rules.internal;

import dev.triage.model.Effect;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Reason;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules that give an assessment its priority. Immutable. */
public final class Prioritiser {

    private final RuleBase rules;
    private final Stage stage;

    /** Makes a prioritiser with the rules of this rule base. */
    public Prioritiser(RuleBase rules) {
        this.rules = rules;
        this.stage = new Stage(rules, RuleBase.PRIORITISE);
    }

    /** Gives an assessment its priority. */
    public Ruling prioritise(Assessment assessment, Issue issue) {
        FiredRules fired = new FiredRules(rules);
        int[] points = new int[1];
        stage.run(fired, session -> {
            session.insert(issue);
            session.insert(new Subject(issue));
            session.insert(assessment);
            Stage.fire(session);
            points[0] = fired.points();
            session.insert(new Sum(points[0], rules.needed()));
            Stage.fire(session);
        });
        return ruling(fired.inOrder(), points[0], assessment);
    }

    private static Ruling ruling(List<RuleDescription> fired, int points, Assessment assessment) {
        Priority reached = reached(fired, points);
        Priority capped = reached;
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect.NeverAbove bound) {
                capped = Priority.lessUrgent(capped, bound.priority());
            }
        }
        // A floor protects somebody from harm, so it wins over a cap, which only protects plans.
        Priority ruled = capped;
        Priority pinned = null;
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect.NeverBelow bound) {
                ruled = Priority.moreUrgent(ruled, bound.priority());
            } else if (rule.effect() instanceof Effect.Pins) {
                pinned = assessment.pinned();
            }
        }
        List<Reason> reasons = new ArrayList<>(fired.size());
        for (RuleDescription rule : fired) {
            if (counts(rule.effect(), reached, capped)) {
                reasons.add(new Reason(rule.name(), rule.effect(), rule.reason(), rule.origin()));
            }
        }
        return new Ruling(ruled, pinned, points, reasons);
    }

    private static Priority reached(List<RuleDescription> fired, int points) {
        Priority reached = null;
        for (RuleDescription rule : fired) {
            if (rule.effect() instanceof Effect.Reaches reaches) {
                reached = reached == null ? reaches.priority() : Priority.moreUrgent(reached, reaches.priority());
            }
        }
        if (reached == null) {
            throw new IllegalStateException("No rule gives a priority to a sum of (" + points + ") points.");
        }
        return reached;
    }

    /** A bound that the sum keeps anyway did not count, and would only distract from what did. */
    private static boolean counts(Effect effect, Priority reached, Priority capped) {
        if (effect instanceof Effect.NeverAbove bound) {
            return reached.moreUrgentThan(bound.priority());
        }
        if (effect instanceof Effect.NeverBelow bound) {
            return bound.priority().moreUrgentThan(capped);
        }
        return true;
    }
}
