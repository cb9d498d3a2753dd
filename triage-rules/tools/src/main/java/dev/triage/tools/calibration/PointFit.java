package dev.triage.tools.calibration;

import dev.triage.model.Priority;
import dev.triage.tools.evaluation.Agreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fits a scoring system by coordinate ascent: one number changes at a time, as long as the agreement grows by more than the change
 * costs. Each number keeps its sign or becomes 0, and without evidence it stays as it is.
 */
final class PointFit {

    private static final List<Priority> LEVELS = List.of(Priority.values());
    private static final int LARGEST = 9;
    private static final int MOST_ROUNDS = 20;
    /** A third of what one issue of a hundred is worth, so that a change needs several issues. */
    private static final double COST_OF_A_POINT = 0.003;

    /** The strongest term has at least so many points. */
    private static final int FEWEST = 4;

    private static final double HALF = 0.5;
    private static final double COST_OF_A_STEP = 0.0005;

    private final ScoringSystem current;
    private final List<Observation> observations;
    private final Map<Profile, Integer> profiles = new LinkedHashMap<>();
    /** The rules that count in some issue; the others leave no evidence. */
    private final Set<Integer> used = new TreeSet<>();

    PointFit(ScoringSystem current, List<Observation> observations) {
        this.current = current;
        this.observations = observations;
        for (Observation each : observations) {
            List<Integer> rules = Arrays.stream(each.rules()).boxed().toList();
            used.addAll(rules);
            int fixed = current.score(each)
                    - rules.stream().mapToInt(rule -> current.points()[rule]).sum();
            profiles.merge(new Profile(rules, fixed, each.adjustment(), each.expected()), 1, Integer::sum);
        }
    }

    /** What issues have in common that no fit tells apart; a history has far fewer of these than issues. */
    private record Profile(List<Integer> rules, int fixed, Adjustment adjustment, Priority expected) {

        Priority decidedBy(ScoringSystem of) {
            int score = fixed;
            for (int rule : rules) {
                score += of.points()[rule];
            }
            return of.decide(score, adjustment);
        }
    }

    ScoringSystem best() {
        ScoringSystem stays = climb(current);
        ScoringSystem shifted = climb(shares(current));
        return value(shifted) > value(stays) ? shifted : stays;
    }

    private ScoringSystem climb(ScoringSystem start) {
        ScoringSystem best = start;
        double value = value(best);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = value;
            for (ScoringSystem other : neighbours(best)) {
                double candidate = value(other);
                if (candidate > value) {
                    value = candidate;
                    best = other;
                }
            }
            if (value == before) {
                return best;
            }
        }
        return best;
    }

    private List<ScoringSystem> neighbours(ScoringSystem of) {
        List<ScoringSystem> neighbours = new ArrayList<>();
        for (int rule : used) {
            int sign = Integer.signum(current.points()[rule]);
            for (int size = 0; size <= LARGEST; size++) {
                neighbours.add(of.withPoints(rule, sign * size));
            }
        }
        for (int level = 0; level < of.thresholds().length; level++) {
            for (int step = -LARGEST; step <= LARGEST; step++) {
                ScoringSystem other = of.withThreshold(level, of.thresholds()[level] + step);
                if (other.ordered()) {
                    neighbours.add(other);
                }
            }
        }
        return neighbours;
    }

    /** Thresholds that give each priority the share that people give it. */
    private ScoringSystem shares(ScoringSystem of) {
        List<Integer> scores = observations.stream()
                .map(of::score)
                .sorted(Comparator.reverseOrder())
                .toList();
        int[] thresholds = of.thresholds().clone();
        int count = 0;
        for (int level = 0; level < thresholds.length && !scores.isEmpty(); level++) {
            Priority priority = LEVELS.get(level);
            count += (int) observations.stream()
                    .filter(each -> each.expected() == priority)
                    .count();
            int score = count == 0 ? scores.get(0) + 1 : scores.get(Math.min(count, scores.size()) - 1);
            thresholds[level] = level == 0 ? score : Math.min(score, thresholds[level - 1] - 1);
        }
        return new ScoringSystem(of.points(), of.terms(), thresholds);
    }

    private double value(ScoringSystem of) {
        int[][] counts = new int[LEVELS.size()][LEVELS.size()];
        profiles.forEach((profile, count) ->
                counts[LEVELS.indexOf(profile.expected)][LEVELS.indexOf(profile.decidedBy(of))] += count);
        Agreement agreement = Agreement.of(counts);
        double cost = 0;
        for (int rule = 0; rule < of.points().length; rule++) {
            cost += COST_OF_A_POINT * Math.abs(of.points()[rule] - current.points()[rule]);
        }
        for (int level = 0; level < of.thresholds().length; level++) {
            cost += COST_OF_A_STEP * Math.abs(of.thresholds()[level] - current.thresholds()[level]);
        }
        double exact = observations.isEmpty() ? 0 : (double) agreement.exact() / observations.size();
        return exact + agreement.quadraticWeightedKappa().orElse(0) - cost;
    }

    /** Adds the points of terms, which explain what the rules leave open. */
    static ScoringSystem withTerms(ScoringSystem of, List<Observation> observations, TermIndex index, int most) {
        double[] ranks = urgencyRanks(observations);
        double meanScore = observations.stream().mapToInt(of::score).average().orElse(0);
        double slope = slope(of, observations, ranks, meanScore);
        double[] residual = new double[ranks.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = ranks[i] - HALF - slope * (of.score(observations.get(i)) - meanScore);
        }
        Map<Term, Double> weights = TermSelection.choose(index, residual, most);
        double largest = weights.values().stream().mapToDouble(Math::abs).max().orElse(1);
        // One point of a term should mean as much as one point of the other rules, if those say anything.
        double scale = slope == 0 ? LARGEST / largest : 1 / slope;
        double points = Math.max(FEWEST / largest, Math.min(LARGEST / largest, scale));
        Map<Term, Integer> terms = new LinkedHashMap<>();
        weights.forEach((term, weight) -> {
            int rounded = (int) Math.round(weight * points);
            if (rounded != 0) {
                terms.put(term, rounded);
            }
        });
        return new ScoringSystem(of.points(), terms, of.thresholds());
    }

    /** How much the rank of the urgency grows with a point of the score, by linear regression; 0 if it does not grow. */
    private static double slope(ScoringSystem of, List<Observation> observations, double[] ranks, double meanScore) {
        double both = 0;
        double square = 0;
        for (int i = 0; i < ranks.length; i++) {
            double score = of.score(observations.get(i)) - meanScore;
            both += score * (ranks[i] - HALF);
            square += score * score;
        }
        return square == 0 ? 0 : Math.max(0, both / square);
    }

    /** The share of issues that are less urgent, and half of those that are as urgent. */
    private static double[] urgencyRanks(List<Observation> observations) {
        int[] counts = new int[LEVELS.size()];
        observations.forEach(each -> counts[each.urgency()]++);
        double[] rankOfLevel = new double[counts.length];
        int below = 0;
        for (int level = 0; level < counts.length; level++) {
            rankOfLevel[level] = (below + counts[level] / 2.0) / Math.max(1, observations.size());
            below += counts[level];
        }
        return observations.stream()
                .mapToDouble(each -> rankOfLevel[each.urgency()])
                .toArray();
    }
}
