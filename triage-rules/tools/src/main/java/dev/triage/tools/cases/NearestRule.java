package dev.triage.tools.cases;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.explain.RuleAnswer;
import dev.triage.tools.explain.RuleAnswers;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the rule that was nearly the reason for an expected priority. */
final class NearestRule {

    private NearestRule() {}

    /**
     * Of the rules that would move the issue towards a priority and do not fire, the one with the fewest conditions that do not
     * hold; of several, first those of the team, then the one with the most conditions that hold.
     *
     * @return null if there is none
     */
    static @Nullable RuleAnswer of(TriageEngine engine, RuleAnswers answers, Priority expected) {
        boolean up = expected.moreUrgentThan(answers.decision().ruled());
        Comparator<RuleAnswer> order = Comparator.<RuleAnswer>comparingInt(
                        answer -> answer.missing().size())
                .thenComparing(answer -> answer.rule().origin() == null)
                .thenComparing(
                        answer -> answer.conditions().size() - answer.missing().size(), Comparator.reverseOrder());
        return engine.catalogue().stream()
                .filter(rule -> rule.stage().equals("prioritise") && moves(rule, up, expected))
                .map(answers::about)
                .filter(answer -> !answer.fires() && !answer.missing().isEmpty())
                .min(order)
                .orElse(null);
    }

    private static boolean moves(RuleDescription rule, boolean up, Priority expected) {
        RuleEffect effect = rule.effect();
        if (effect instanceof Effect.Points points) {
            return points.points() > 0 == up;
        } else if (effect instanceof Effect.Moves moves) {
            return moves.levels() > 0 == up;
        } else if (effect instanceof Effect.NeverBelow floor) {
            return up && floor.priority() == expected;
        } else if (effect instanceof Effect.NeverAbove cap) {
            return !up && cap.priority() == expected;
        }
        return effect instanceof Effect.Decides decides && decides.priority() == expected;
    }
}
