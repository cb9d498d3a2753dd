package dev.triage.tools.evaluation;

/**
 * In how many issues one of two rule bases does better, and in how many it does worse; where both do the same, they tell
 * nothing about which is better. Immutable.
 *
 * @param better how many issues got better
 * @param worse how many issues got worse
 */
public record PairedCounts(int better, int worse) {

    /**
     * Makes the counts.
     *
     * @param better how many issues got better
     * @param worse how many issues got worse
     */
    public PairedCounts {
        if (better < 0 || worse < 0) {
            throw new IllegalArgumentException("A count (" + Math.min(better, worse) + ") is at least 0.");
        }
    }

    /**
     * {@return how likely chance alone would give so uneven counts, or more uneven ones, if both were equally good: the
     * two-sided sign test, exact also for small counts}
     */
    public double probability() {
        return ExactTest.sign(better, worse);
    }

    /** {@return whether the difference is significant: chance alone gives it in less than 5 % of the cases} */
    public boolean significant() {
        return ExactTest.significant(probability());
    }

    /** {@return whether there are so many that a difference could be significant at all} */
    public boolean enough() {
        return ExactTest.canTell(better + worse);
    }
}
