package dev.triage.rules.internal;

import dev.triage.model.Effect;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Reason;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Sum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the rules that give an assessment its priority. Immutable. */
public final class Prioritiser {

    private final RuleBase rules;
    private final Stage stage;

    /** Makes a prioritiser with the rules of this rule base. */
    public Prioritiser(RuleBase rules) {
        this.rules = rules;
        this.stage = new Stage(rules.stage(RuleBase.PRIORITISE));
    }

    /** Gives an assessment its priority. */
    public Ruling prioritise(Assessment assessment, Issue issue) {
        FiredRules fired = new FiredRules(rules);
        int[] points = new int[1];
        stage.run(fired, session -> {
            session.insert(issue);
            session.insert(assessment);
            session.fireAllRules();
            points[0] = fired.inOrder().stream().mapToInt(Prioritiser::points).sum();
            session.insert(new Sum(points[0], rules.needed()));
            session.fireAllRules();
        });
        return ruling(fired.inOrder(), points[0], assessment);
    }

    private static Ruling ruling(List<RuleDescription> fired, int points, Assessment assessment) {
        Priority reached = null;
        Priority floor = Priority.P4;
        Priority cap = Priority.P0;
        Priority pinned = null;
        List<Reason> reasons = new ArrayList<>(fired.size());
        for (RuleDescription rule : fired) {
            Effect effect = rule.effect();
            if (effect instanceof Effect.Reaches reaches) {
                reached = reached == null ? reaches.priority() : Priority.moreUrgent(reached, reaches.priority());
            } else if (effect instanceof Effect.NeverBelow bound) {
                floor = Priority.moreUrgent(floor, bound.priority());
            } else if (effect instanceof Effect.NeverAbove bound) {
                cap = Priority.lessUrgent(cap, bound.priority());
            } else if (effect instanceof Effect.Pins) {
                pinned = assessment.pinned();
            }
            reasons.add(new Reason(rule.name(), effect, rule.reason()));
        }
        return new Ruling(bounded(reached, floor, cap, points), pinned, points, reasons);
    }

    /** A floor protects somebody from harm, so it wins over a cap, which only saves effort. */
    private static Priority bounded(@Nullable Priority reached, Priority floor, Priority cap, int points) {
        if (reached == null) {
            throw new IllegalStateException("No rule gives a priority to a sum of (" + points + ") points.");
        }
        return Priority.moreUrgent(Priority.lessUrgent(reached, cap), floor);
    }

    private static int points(RuleDescription rule) {
        return rule.effect() instanceof Effect.Points effect ? effect.points() : 0;
    }
}
