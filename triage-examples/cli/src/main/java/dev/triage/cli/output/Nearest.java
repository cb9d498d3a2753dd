package dev.triage.cli.output;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the most similar words for a suggestion. */
public final class Nearest {

    private Nearest() {}

    /** The candidates with a small edit distance from a word, nearest first. */
    public static List<String> to(String word, Collection<String> candidates, UnaryOperator<String> compared) {
        int far = Math.max(1, word.length() / 3);
        return candidates.stream()
                .distinct()
                .filter(candidate -> distance(word, compared.apply(candidate)) <= far)
                .sorted(Comparator.<String>comparingInt(candidate -> distance(word, compared.apply(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The edit distance: the number of insertions, deletions, replacements and swaps of letters. */
    private static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(one, other, rows, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(String one, String other, int[][] rows, int i, int j) {
        boolean equal = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(rows[i - 1][j - 1] + (equal ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
