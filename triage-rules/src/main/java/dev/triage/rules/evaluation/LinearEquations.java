package dev.triage.rules.evaluation;

/** Solves as many linear equations as there are unknowns. */
final class LinearEquations {

    private LinearEquations() {}

    /**
     * Gaussian elimination with the largest pivot of each column. An unknown that the equations leave open is 0.
     *
     * @param left the factors, one row an equation; used up
     * @param right the right sides; used up
     */
    static double[] solve(double[][] left, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(left[row][column]) > Math.abs(left[pivot][column])) {
                    pivot = row;
                }
            }
            double[] row = left[pivot];
            left[pivot] = left[column];
            left[column] = row;
            double side = right[pivot];
            right[pivot] = right[column];
            right[column] = side;
            for (int below = column + 1; below < size && left[column][column] != 0; below++) {
                double factor = left[below][column] / left[column][column];
                for (int i = column; i < size; i++) {
                    left[below][i] -= factor * left[column][i];
                }
                right[below] -= factor * right[column];
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = right[row];
            for (int i = row + 1; i < size; i++) {
                rest -= left[row][i] * solution[i];
            }
            solution[row] = left[row][row] == 0 ? 0 : rest / left[row][row];
        }
        return solution;
    }
}
