package dev.triage.tools.evaluation;

import dev.triage.model.Priority;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well a score orders issues by urgency, whatever the thresholds are. Immutable.
 *
 * @param spearman Spearman's rank correlation of the score with the expected urgency, from -1 to 1, with mean ranks for ties;
 *     empty if one side has only one value
 * @param urgentAuc the area under the ROC curve for P0 and P1 (Mann-Whitney): the probability that an issue expected at P0 or P1
 *     has a higher score than another issue, where a tie counts half; empty if one of the groups is empty
 */
public record RankAgreement(OptionalDouble spearman, OptionalDouble urgentAuc) {

    /**
     * Compares scores with expected priorities, one with one.
     *
     * @param expected the priority that each issue should have
     * @param scores the score of each issue, in the same order
     * @return how well the scores order the issues
     * @throws IllegalArgumentException if these are not as many
     */
    public static RankAgreement between(List<Priority> expected, List<Integer> scores) {
        if (expected.size() != scores.size()) {
            throw new IllegalArgumentException(
                    "There are (" + expected.size() + ") expected priorities, but (" + scores.size() + ") scores.");
        }
        double[] byScore = ranks(scores.stream().mapToInt(Integer::intValue).toArray());
        double[] byUrgency = ranks(
                expected.stream().mapToInt(each -> -each.compareTo(Priority.P0)).toArray());
        return new RankAgreement(correlation(byScore, byUrgency), area(expected, byScore));
    }

    /** The rank of each value, from 1 for the least; equal values share their mean rank. */
    private static double[] ranks(int[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingInt(index -> values[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int start = 0;
        while (start < order.length) {
            int end = start;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = (start + 1 + end) / 2.0;
            }
            start = end;
        }
        return ranks;
    }

    private static OptionalDouble correlation(double[] one, double[] other) {
        double mean = (one.length + 1) / 2.0;
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - mean) * (other[i] - mean);
            first += (one[i] - mean) * (one[i] - mean);
            second += (other[i] - mean) * (other[i] - mean);
        }
        return first == 0 || second == 0 ? OptionalDouble.empty() : OptionalDouble.of(both / Math.sqrt(first * second));
    }

    private static OptionalDouble area(List<Priority> expected, double[] ranks) {
        double[] urgent = IntStream.range(0, ranks.length)
                .filter(i -> !Priority.P1.moreUrgentThan(expected.get(i)))
                .mapToDouble(i -> ranks[i])
                .toArray();
        double pairs = (double) urgent.length * (ranks.length - urgent.length);
        double won = Arrays.stream(urgent).sum() - urgent.length * (urgent.length + 1) / 2.0;
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(won / pairs);
    }
}
