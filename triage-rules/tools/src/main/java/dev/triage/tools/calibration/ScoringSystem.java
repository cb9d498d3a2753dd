package dev.triage.tools.calibration;

import dev.triage.model.Priority;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Points and thresholds: the numbers of rules. Immutable; the arrays are never changed.
 *
 * @param points the points of each rule
 * @param terms the points of each term
 * @param thresholds the least score of P0 to P3, each below the one before
 */
@SuppressWarnings("ArrayRecordComponent")
record ScoringSystem(int[] points, Map<Term, Integer> terms, int[] thresholds) {

    private static final List<Priority> LEVELS = List.of(Priority.values());

    ScoringSystem withPoints(int rule, int value) {
        int[] changed = points.clone();
        changed[rule] = value;
        return new ScoringSystem(changed, terms, thresholds);
    }

    ScoringSystem withThreshold(int level, int value) {
        int[] changed = thresholds.clone();
        changed[level] = value;
        return new ScoringSystem(points, terms, changed);
    }

    boolean ordered() {
        for (int i = 1; i < thresholds.length; i++) {
            if (thresholds[i] >= thresholds[i - 1]) {
                return false;
            }
        }
        return true;
    }

    int score(Observation of) {
        int score =
                of.other() + Arrays.stream(of.rules()).map(rule -> points[rule]).sum();
        for (Term term : of.terms().keySet()) {
            score += terms.getOrDefault(term, 0);
        }
        return score;
    }

    Priority decide(Observation of) {
        return decide(score(of), of.adjustment());
    }

    Priority decide(int score, Adjustment adjustment) {
        int level = 0;
        while (level < thresholds.length && score < thresholds[level]) {
            level++;
        }
        return adjustment.of(LEVELS.get(level));
    }
}
