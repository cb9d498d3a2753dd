package dev.triage.tools.calibration;

import dev.triage.model.Priority;
import dev.triage.tools.evaluation.Agreement;
import dev.triage.tools.evaluation.RankAgreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How well decisions agree with people. Immutable.
 *
 * @param exact the share of issues with the priority of people, 0 to 1
 * @param withinOne the share of issues at most one level apart, 0 to 1
 * @param kappa quadratic weighted kappa
 * @param spearman Spearman's rank correlation of the score with the urgency
 * @param urgentAuc the area under the ROC curve of the score for P0 and P1
 */
public record Quality(Estimate exact, Estimate withinOne, Estimate kappa, Estimate spearman, Estimate urgentAuc) {

    private static final int RESAMPLES = 200;
    private static final int NUMBERS = 5;

    static Quality of(List<Priority> expected, List<Priority> decided, List<Integer> scores) {
        double[] values = numbers(expected, decided, scores);
        double[][] resampled = new double[NUMBERS][RESAMPLES];
        SplittableRandom random = new SplittableRandom(expected.size());
        for (int sample = 0; sample < RESAMPLES; sample++) {
            int[] drawn = random.ints(expected.size(), 0, Math.max(1, expected.size()))
                    .toArray();
            double[] numbers = numbers(draw(expected, drawn), draw(decided, drawn), draw(scores, drawn));
            for (int i = 0; i < NUMBERS; i++) {
                resampled[i][sample] = numbers[i];
            }
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            Arrays.sort(resampled[i]);
            estimates.add(new Estimate(
                    values[i], resampled[i][RESAMPLES / 40], resampled[i][RESAMPLES - 1 - RESAMPLES / 40]));
        }
        return new Quality(estimates.get(0), estimates.get(1), estimates.get(2), estimates.get(3), estimates.get(4));
    }

    private static <T> List<T> draw(List<T> from, int[] drawn) {
        return Arrays.stream(drawn).mapToObj(from::get).toList();
    }

    private static double[] numbers(List<Priority> expected, List<Priority> decided, List<Integer> scores) {
        Agreement agreement = Agreement.between(expected, decided);
        RankAgreement ranks = RankAgreement.between(expected, scores);
        double issues = Math.max(1, expected.size());
        return new double[] {
            agreement.exact() / issues,
            agreement.withinOne() / issues,
            agreement.quadraticWeightedKappa().orElse(Double.NaN),
            ranks.spearman().orElse(Double.NaN),
            ranks.urgentAuc().orElse(Double.NaN)
        };
    }
}
