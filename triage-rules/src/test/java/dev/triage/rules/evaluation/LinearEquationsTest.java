package dev.triage.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearEquationsTest {

    @Test
    void solvesByHandCheckedEquations() {
        double[] solution =
                LinearEquations.solve(new double[][] {{0, 2, 1}, {1, -2, -3}, {-1, 1, 2}}, new double[] {-8, 0, 3});

        assertThat(solution).containsExactly(new double[] {-4, -5, 2}, within(1e-9));
    }

    @Test
    void whatIsLeftOpenIsZero() {
        assertThat(LinearEquations.solve(new double[][] {{2, 0}, {0, 0}}, new double[] {4, 0}))
                .containsExactly(2, 0);
    }
}
