package dev.triage.tools.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forward selection of terms that explain urgency: again and again the term whose issues lie furthest from the prediction, then
 * all weights by ridge regression with coordinate descent.
 */
final class TermSelection {

    /** A term of few issues gets a weight near 0. */
    private static final double RIDGE = 10;
    /** The least distance of a mean from the prediction, in standard errors. */
    private static final double LEAST_ERRORS = 1.2;

    private static final int ROUNDS = 15;

    private TermSelection() {}

    /**
     * Chooses terms.
     *
     * @param index the issues of each term
     * @param residual how much more urgent each issue is than predicted without terms, as a mean rank
     * @param most the most terms
     * @return the weight of each term, in the unit of the residual, the most telling first
     */
    static Map<Term, Double> choose(TermIndex index, double[] residual, int most) {
        double[] rest = residual.clone();
        double variance = 0;
        for (double each : rest) {
            variance += each * each / Math.max(1, rest.length);
        }
        Map<Term, Double> weights = new LinkedHashMap<>();
        while (weights.size() < most) {
            Term best = null;
            double largest = LEAST_ERRORS * LEAST_ERRORS * variance;
            for (Map.Entry<Term, List<Integer>> term : index.issues().entrySet()) {
                double sum = sum(rest, term.getValue());
                double gain = sum * sum / (term.getValue().size() + RIDGE);
                if (gain > largest && !weights.containsKey(term.getKey())) {
                    best = term.getKey();
                    largest = gain;
                }
            }
            if (best == null) {
                break;
            }
            weights.put(best, 0.0);
            improve(best, index, rest, weights);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Term term : new ArrayList<>(weights.keySet())) {
                improve(term, index, rest, weights);
            }
        }
        return weights;
    }

    private static void improve(Term term, TermIndex index, double[] rest, Map<Term, Double> weights) {
        List<Integer> members = index.issues().getOrDefault(term, List.of());
        double before = weights.getOrDefault(term, 0.0);
        double after = (sum(rest, members) + before * members.size()) / (members.size() + RIDGE);
        weights.put(term, after);
        for (int issue : members) {
            rest[issue] -= after - before;
        }
    }

    private static double sum(double[] rest, List<Integer> members) {
        double sum = 0;
        for (int issue : members) {
            sum += rest[issue];
        }
        return sum;
    }
}
