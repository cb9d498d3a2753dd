package dev.triage.tools.calibration;

/**
 * The result of a calibration. All qualities are cross-validated: each issue is decided by numbers and words that were fitted without
 * its fold, or in time order by those that were fitted to earlier issues. Immutable.
 *
 * @param issues the number of issues
 * @param documents the number of documents
 * @param tested the number of issues that the qualities are about: all, or in time order those after the first sixth
 * @param before the rules as they are
 * @param after the calibrated rules
 * @param mostFrequent always the most frequent priority
 * @param matrix the most frequent priority of each pair of user impact and functional impact
 * @param rules what changes, fitted on all issues
 */
public record CalibrationReport(
        int issues,
        int documents,
        int tested,
        Quality before,
        Quality after,
        Quality mostFrequent,
        Quality matrix,
        CalibratedRules rules) {

    /** With fewer issues, a calibration mostly fits chance. */
    public static final int FEWEST_ISSUES = 50;

    private static final double GAIN = 0.01;

    /** {@return whether there are enough issues} */
    public boolean enough() {
        return issues >= FEWEST_ISSUES;
    }

    /**
     * {@return whether the calibrated rules agree better with issues that they do not know: kappa or the rank
     * correlation grows by at least 0.01, and the other one does not fall by as much}
     */
    public boolean gain() {
        double kappa = difference(after.kappa(), before.kappa());
        double rank = difference(after.spearman(), before.spearman());
        return !rules.isEmpty() && Math.max(kappa, rank) >= GAIN && Math.min(kappa, rank) > -GAIN;
    }

    private static double difference(Estimate after, Estimate before) {
        double one = Double.isNaN(after.value()) ? 0 : after.value();
        double other = Double.isNaN(before.value()) ? 0 : before.value();
        return one - other;
    }
}
