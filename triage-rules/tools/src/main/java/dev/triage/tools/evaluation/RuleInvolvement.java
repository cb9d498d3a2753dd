package dev.triage.tools.evaluation;

import static java.util.Objects.requireNonNull;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a rule counted where rules and people disagree, beside how often they disagree at all. A rule that counts
 * everywhere is in every disagreement and still tells nothing, so what matters is how far it is beyond its share. Immutable.
 *
 * @param rule the name of the rule
 * @param effect what it does
 * @param issues in how many issues it counted
 * @param tooUrgent how many of these the rules made too urgent
 * @param tooMild how many of these the rules made too mild
 * @param all what is true of all issues
 */
public record RuleInvolvement(String rule, Effect effect, int issues, int tooUrgent, int tooMild, Share all) {

    /** The one that is the hardest to put down to chance first. */
    private static final Comparator<RuleInvolvement> LEAST_LIKELY_CHANCE_FIRST = Comparator.comparingDouble(
                    RuleInvolvement::probability)
            .thenComparing(RuleInvolvement::issues, Comparator.reverseOrder())
            .thenComparing(RuleInvolvement::rule);

    /**
     * Makes the counts.
     *
     * @param rule the name of the rule
     * @param effect what it does
     * @param issues in how many issues it counted
     * @param tooUrgent how many of these the rules made too urgent
     * @param tooMild how many of these the rules made too mild
     * @param all what is true of all issues
     * @throws IllegalArgumentException if the rule counted in more issues than there are of their kind
     */
    public RuleInvolvement {
        requireNonNull(rule, "rule");
        requireNonNull(effect, "effect");
        Share own = new Share(issues, tooUrgent, tooMild);
        if (issues > all.issues() || own.tooUrgent() > all.tooUrgent() || own.tooMild() > all.tooMild()) {
            throw new IllegalArgumentException(
                    "The rule (" + rule + ") cannot count in more issues than there are: " + own + " of " + all + ".");
        }
    }

    /**
     * How many issues there are, and how many of them the rules decide otherwise than is recommended.
     *
     * @param issues how many there are
     * @param tooUrgent how many the rules made too urgent
     * @param tooMild how many the rules made too mild
     */
    public record Share(int issues, int tooUrgent, int tooMild) {

        /**
         * Makes the counts.
         *
         * @param issues how many there are
         * @param tooUrgent how many the rules made too urgent
         * @param tooMild how many the rules made too mild
         * @throws IllegalArgumentException if there are more too urgent or too mild ones than there are issues
         */
        public Share {
            if (tooUrgent < 0 || tooMild < 0 || tooUrgent + tooMild > issues) {
                throw new IllegalArgumentException("Of (" + issues + ") issues, (" + tooUrgent
                        + ") are too urgent and (" + tooMild + ") too mild.");
            }
        }

        static Share of(List<EvaluatedIssue> issues) {
            return new Share(
                    issues.size(),
                    (int) issues.stream().filter(EvaluatedIssue::tooUrgent).count(),
                    (int) issues.stream().filter(EvaluatedIssue::tooMild).count());
        }
    }

    /** Every rule that gave points, levels or a bound to an issue, those to look at first at the beginning. */
    static List<RuleInvolvement> of(List<EvaluatedIssue> issues) {
        Share all = Share.of(issues);
        Map<String, Effect> effects = new LinkedHashMap<>();
        Map<String, List<EvaluatedIssue>> counted = new LinkedHashMap<>();
        for (EvaluatedIssue issue : issues) {
            Set<String> seen = new HashSet<>();
            for (Reason reason : issue.decision().reasons()) {
                if (isACause(reason.effect()) && seen.add(reason.rule())) {
                    effects.putIfAbsent(reason.rule(), reason.effect());
                    counted.computeIfAbsent(reason.rule(), name -> new ArrayList<>())
                            .add(issue);
                }
            }
        }
        List<RuleInvolvement> involved = new ArrayList<>();
        effects.forEach((rule, effect) -> {
            Share own = Share.of(counted.getOrDefault(rule, List.of()));
            involved.add(new RuleInvolvement(rule, effect, own.issues(), own.tooUrgent(), own.tooMild(), all));
        });
        involved.sort(LEAST_LIKELY_CHANCE_FIRST);
        return List.copyOf(involved);
    }

    /**
     * Whether a rule is a cause. A threshold is only the result of a score: the issues of the most urgent priority can only be
     * too urgent, and the precision of that level shows that already. Pins do not count.
     */
    private static boolean isACause(Effect effect) {
        return !(effect instanceof Effect.Reaches) && !(effect instanceof Effect.Pins);
    }

    /** {@return how likely as many of its issues, or more, would be too urgent if it had nothing to do with that} */
    public double chanceOfTooUrgent() {
        return ExactTest.fisher(tooUrgent, issues, all.tooUrgent(), all.issues());
    }

    /** {@return how likely as many of its issues, or more, would be too mild if it had nothing to do with that} */
    public double chanceOfTooMild() {
        return ExactTest.fisher(tooMild, issues, all.tooMild(), all.issues());
    }

    /** {@return the smaller of the two chances} */
    public double probability() {
        return Math.min(chanceOfTooUrgent(), chanceOfTooMild());
    }

    /** {@return whether that is significant: chance alone gives it in less than 5 % of the cases} */
    public boolean significant() {
        return ExactTest.significant(probability());
    }

    /** {@return whether its issues are too urgent, or too mild, more often than all issues are} */
    public boolean beyondItsShare() {
        return beyond(tooUrgent, all.tooUrgent()) || beyond(tooMild, all.tooMild());
    }

    private boolean beyond(int own, int ofAll) {
        return (long) own * all.issues() > (long) ofAll * issues;
    }
}
