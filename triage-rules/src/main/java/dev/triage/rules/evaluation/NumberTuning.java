package dev.triage.rules.evaluation;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds numbers for the rules that agree well with some issues: the points of each rule and the thresholds.
 *
 * <p>It begins with a least squares fit and then changes one number at a time as long as that helps. What a rule looks
 * at, the direction in which it pulls, and the bounds stay as they are.
 */
final class NumberTuning {

    private static final List<Priority> LEVELS = List.of(Priority.values());
    private static final int POINTS_OF_A_LEVEL = 8;
    private static final double PULL_TO_ZERO = 6;
    private static final int MOST_POINTS = 9;
    private static final int MOST_ROUNDS = 30;

    /** Large numbers must earn their place, or they fit the noise. */
    private static final double COST_OF_A_POINT = 0.003;

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Integer> signs = new ArrayList<>();

    /** Prepares tuning on what rules said of these issues. */
    NumberTuning(List<EvaluatedIssue> issues) {
        for (EvaluatedIssue issue : issues) {
            for (Reason reason : issue.decision().reasons()) {
                if (reason.effect() instanceof Effect.Points points && !columns.containsKey(reason.rule())) {
                    columns.put(reason.rule(), columns.size());
                    signs.add(Integer.signum(points.points()));
                }
            }
        }
    }

    /** The numbers that agree best with these issues. */
    Numbers tunedOn(List<EvaluatedIssue> issues) {
        List<Case> cases = issues.stream().map(this::toCase).toList();
        Numbers best = start(cases);
        double score = score(best, cases);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = score;
            for (int i = 0; i < best.points.length + best.thresholds.length; i++) {
                for (Numbers other : best.neighbours(i, signs)) {
                    double candidate = score(other, cases);
                    if (candidate > score) {
                        score = candidate;
                        best = other;
                    }
                }
            }
            if (score == before) {
                break;
            }
        }
        return best;
    }

    /** The priority that an issue gets with other numbers. */
    Priority decide(Numbers numbers, EvaluatedIssue issue) {
        return numbers.decide(toCase(issue));
    }

    /** Points that come near the recommended levels in the least squares sense, and the thresholds that go with them. */
    private Numbers start(List<Case> cases) {
        int size = signs.size() + 1; // the last one is the level of an issue without points
        double[][] left = new double[size][size];
        double[] right = new double[size];
        for (int i = 0; i < size - 1; i++) {
            left[i][i] = PULL_TO_ZERO;
        }
        for (Case each : cases) {
            double urgency = LEVELS.size() - LEVELS.indexOf(each.expected);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size && each.has(i); j++) {
                    left[i][j] += each.has(j) ? 1 : 0;
                }
                right[i] += each.has(i) ? urgency : 0;
            }
        }
        double[] levels = LinearEquations.solve(left, right);
        int[] points = new int[signs.size()];
        for (int i = 0; i < points.length; i++) {
            int rounded = (int) Math.round(levels[i] * POINTS_OF_A_LEVEL);
            points[i] = signs.get(i) * Math.max(0, Math.min(MOST_POINTS, signs.get(i) * rounded));
        }
        int[] thresholds = new int[LEVELS.size() - 1];
        for (int i = 0; i < thresholds.length; i++) {
            double between = LEVELS.size() - i - 0.5;
            thresholds[i] = (int) Math.round((between - levels[size - 1]) * POINTS_OF_A_LEVEL);
        }
        return new Numbers(points, thresholds);
    }

    private static double score(Numbers numbers, List<Case> cases) {
        Agreement agreement = Agreement.between(
                cases.stream().map(each -> each.expected).toList(),
                cases.stream().map(numbers::decide).toList());
        double exact = cases.isEmpty() ? 0 : (double) agreement.exact() / cases.size();
        int size = Arrays.stream(numbers.points).map(Math::abs).sum();
        return exact + agreement.quadraticWeightedKappa().orElse(0) - COST_OF_A_POINT * size;
    }

    private Case toCase(EvaluatedIssue issue) {
        boolean[] fired = new boolean[columns.size()];
        Priority floor = Priority.P4;
        Priority cap = Priority.P0;
        for (Reason reason : issue.decision().reasons()) {
            Integer column = columns.get(reason.rule());
            if (column != null) {
                fired[column] = true;
            } else if (reason.effect() instanceof Effect.NeverBelow bound) {
                floor = Priority.moreUrgent(floor, bound.priority());
            } else if (reason.effect() instanceof Effect.NeverAbove bound) {
                cap = Priority.lessUrgent(cap, bound.priority());
            }
        }
        return new Case(issue.expected(), fired, floor, cap);
    }

    private static int sum(Case of, int[] points) {
        int sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += of.fired[i] ? points[i] : 0;
        }
        return sum;
    }

    /** An issue, as far as numbers matter. */
    private static final class Case {
        private final Priority expected;
        private final boolean[] fired;
        private final Priority floor;
        private final Priority cap;

        Case(Priority expected, boolean[] fired, Priority floor, Priority cap) {
            this.expected = expected;
            this.fired = fired;
            this.floor = floor;
            this.cap = cap;
        }

        /** Whether a rule counted; one place more than there are rules stands for what is always there. */
        boolean has(int column) {
            return column == fired.length || fired[column];
        }
    }

    /** Points of the rules and the thresholds of P0 to P3. Immutable. */
    static final class Numbers {
        private final int[] points;
        private final int[] thresholds;

        private Numbers(int[] points, int[] thresholds) {
            this.points = points;
            this.thresholds = thresholds;
        }

        private Priority decide(Case of) {
            int sum = sum(of, points);
            int level = 0;
            while (level < thresholds.length && sum < thresholds[level]) {
                level++;
            }
            return Priority.moreUrgent(Priority.lessUrgent(LEVELS.get(level), of.cap), of.floor);
        }

        private List<Numbers> neighbours(int index, List<Integer> signs) {
            List<Numbers> neighbours = new ArrayList<>();
            if (index < points.length) {
                for (int size = 0; size <= MOST_POINTS; size++) {
                    int[] other = points.clone();
                    other[index] = signs.get(index) * size;
                    neighbours.add(new Numbers(other, thresholds));
                }
            } else {
                for (int step = -MOST_POINTS; step <= MOST_POINTS; step++) {
                    int[] other = thresholds.clone();
                    other[index - points.length] += step;
                    neighbours.add(new Numbers(points, other));
                }
            }
            return neighbours;
        }
    }
}
