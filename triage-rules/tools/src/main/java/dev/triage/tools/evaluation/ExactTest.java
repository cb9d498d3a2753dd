package dev.triage.tools.evaluation;

import java.util.function.IntToDoubleFunction;

/**
 * How likely chance alone gives what was counted. The probabilities are exact but for the rounding of a {@code double}:
 * nothing is approximated by a curve, so they hold for small numbers, too.
 */
final class ExactTest {

    /** The usual level of significance. */
    private static final double LEVEL = 0.05;

    private ExactTest() {}

    /**
     * How likely a fair coin falls as unevenly as this, or more, to either side: the two-sided sign test. On pairs of
     * which only one side is right, this is McNemar's exact test.
     */
    static double sign(int one, int other) {
        refuseNegative(one);
        refuseNegative(other);
        int tosses = Math.addExact(one, other);
        // The odds that one more toss falls to this side, against how it is.
        IntToDoubleFunction odds = heads -> (double) (tosses - heads) / (heads + 1);
        return Math.min(1, 2 * tail(0, tosses, tosses / 2, Math.max(one, other), odds));
    }

    /**
     * How likely a blind draw finds so many marked ones, or more: the one-sided exact test of Fisher.
     *
     * @param found how many of the drawn ones are marked
     * @param drawn how many are drawn, each once
     * @param marked how many of all are marked
     * @param all how many there are
     */
    static double fisher(int found, int drawn, int marked, int all) {
        refuseNegative(found);
        int fewest = Math.max(0, drawn - (all - marked));
        int most = Math.min(drawn, marked);
        if (drawn < 0 || marked < 0 || drawn > all || marked > all || found > most) {
            throw new IllegalArgumentException("A draw of (" + drawn + ") of (" + all + "), of which (" + marked
                    + ") are marked, cannot find (" + found + ") marked ones.");
        }
        IntToDoubleFunction odds = count -> ((double) (marked - count) / (count + 1))
                * ((double) (drawn - count) / (all - marked - drawn + count + 1));
        int mode = (int) ((drawn + 1L) * (marked + 1L) / (all + 2L));
        return tail(fewest, most, Math.max(fewest, Math.min(most, mode)), found, odds);
    }

    /** Whether this is too unlikely to be taken for chance. */
    static boolean significant(double probability) {
        return probability < LEVEL;
    }

    /** Whether so many coins can fall so that it is too unlikely to be taken for chance: when all fall to one side. */
    static boolean canTell(int tosses) {
        return significant(sign(tosses, 0));
    }

    /**
     * The share that the counts from {@code begin} on have of a distribution with a single peak. Every term is seen
     * against the peak, so none is too large for a {@code double}, and one that is too small for it does not matter.
     *
     * @param odds how many times likelier the next count is
     */
    private static double tail(int fewest, int most, int peak, int begin, IntToDoubleFunction odds) {
        double whole = 0;
        double part = 0;
        double term = 1;
        for (int count = peak; count <= most && term > 0; count++) {
            whole += term;
            part += count >= begin ? term : 0;
            term *= odds.applyAsDouble(count);
        }
        term = 1;
        for (int count = peak - 1; count >= fewest && term > 0; count--) {
            term /= odds.applyAsDouble(count);
            whole += term;
            part += count >= begin ? term : 0;
        }
        return part / whole;
    }

    private static void refuseNegative(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A count (" + count + ") is at least 0.");
        }
    }
}
