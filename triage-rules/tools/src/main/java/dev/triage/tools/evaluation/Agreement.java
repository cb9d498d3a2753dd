package dev.triage.tools.evaluation;

import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well decided priorities agree with expected ones: the confusion matrix, and what is computed from it.
 *
 * <pre>{@code
 * Agreement agreement = Agreement.between(List.of(P0, P1, P2), List.of(P0, P2, P2));
 * agreement.exact(); // 2
 * }</pre>
 *
 * <p>Quadratic weighted kappa is 1 minus the ratio of the disagreement that is there to the disagreement that chance
 * would give, if both sides kept their shares of priorities but were otherwise unrelated; a disagreement of two levels
 * counts four times one of one level. 1 is full agreement, 0 is no more than chance, below 0 is less than chance.
 *
 * <p>Immutable.
 */
public final class Agreement {

    private static final int LEVELS = Priority.values().length;

    private final int[][] confusion = new int[LEVELS][LEVELS];
    private final int issues;

    private Agreement(List<Priority> expected, List<Priority> decided) {
        issues = expected.size();
        for (int i = 0; i < issues; i++) {
            confusion[index(expected.get(i))][index(decided.get(i))]++;
        }
    }

    private Agreement(int[][] counts) {
        int sum = 0;
        for (int i = 0; i < LEVELS; i++) {
            for (int j = 0; j < LEVELS; j++) {
                confusion[i][j] = counts[i][j];
                sum += counts[i][j];
            }
        }
        issues = sum;
    }

    /**
     * Takes counts instead of lists.
     *
     * @param counts how many issues are expected at one priority and decided at another, each from P0 to P4
     * @return how well both agree
     * @throws IllegalArgumentException if there are not five rows with five numbers, or one is negative
     */
    public static Agreement of(int[][] counts) {
        boolean square = counts.length == LEVELS
                && Arrays.stream(counts)
                        .allMatch(row ->
                                row.length == LEVELS && Arrays.stream(row).allMatch(n -> n >= 0));
        if (!square) {
            throw new IllegalArgumentException("Expected five rows with five counts.");
        }
        return new Agreement(counts);
    }

    /**
     * Compares priorities, one with one.
     *
     * @param expected what each issue should have
     * @param decided what each issue has, in the same order
     * @return how well both agree
     * @throws IllegalArgumentException if these are not as many
     */
    public static Agreement between(List<Priority> expected, List<Priority> decided) {
        if (expected.size() != decided.size()) {
            throw new IllegalArgumentException("There are (" + expected.size() + ") expected priorities, but ("
                    + decided.size() + ") decided ones.");
        }
        return new Agreement(expected, decided);
    }

    /** {@return how many issues were compared} */
    public int issues() {
        return issues;
    }

    /**
     * {@return how many issues got one priority where another was expected}
     *
     * @param expected the expected priority
     * @param decided the decided priority
     */
    public int count(Priority expected, Priority decided) {
        return confusion[index(expected)][index(decided)];
    }

    /** {@return how many issues got the expected priority} */
    public int exact() {
        return within(0);
    }

    /** {@return how many issues got the expected priority or one next to it} */
    public int withinOne() {
        return within(1);
    }

    /**
     * {@return quadratic weighted kappa; empty if there are no issues} Where chance cannot disagree, because both sides
     * know only one and the same priority, it is 1: they agree.
     */
    public OptionalDouble quadraticWeightedKappa() {
        if (issues == 0) {
            return OptionalDouble.empty();
        }
        long[] expected = new long[LEVELS];
        long[] decided = new long[LEVELS];
        long observed = 0;
        for (int i = 0; i < LEVELS; i++) {
            for (int j = 0; j < LEVELS; j++) {
                expected[i] += confusion[i][j];
                decided[j] += confusion[i][j];
                observed += (long) confusion[i][j] * weight(i, j);
            }
        }
        long chance = 0;
        for (int i = 0; i < LEVELS; i++) {
            for (int j = 0; j < LEVELS; j++) {
                chance += expected[i] * decided[j] * weight(i, j);
            }
        }
        return OptionalDouble.of(chance == 0 ? 1 : 1 - (double) observed * issues / chance);
    }

    /** {@return each priority for itself, the most urgent first} */
    public List<LevelAgreement> levels() {
        List<LevelAgreement> levels = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            levels.add(level(priority));
        }
        return levels;
    }

    private LevelAgreement level(Priority priority) {
        int recommended = 0;
        int decided = 0;
        for (Priority other : Priority.values()) {
            recommended += count(priority, other);
            decided += count(other, priority);
        }
        return new LevelAgreement(priority, recommended, decided, count(priority, priority));
    }

    /** How many levels lie between two priorities. */
    static int distance(Priority one, Priority other) {
        return Math.abs(index(one) - index(other));
    }

    /** How many levels below the most urgent priority. */
    private static int index(Priority priority) {
        return priority.compareTo(Priority.P0);
    }

    private int within(int levels) {
        int count = 0;
        for (int i = 0; i < LEVELS; i++) {
            for (int j = Math.max(0, i - levels); j <= Math.min(LEVELS - 1, i + levels); j++) {
                count += confusion[i][j];
            }
        }
        return count;
    }

    private static int weight(int one, int other) {
        return (one - other) * (one - other);
    }
}
