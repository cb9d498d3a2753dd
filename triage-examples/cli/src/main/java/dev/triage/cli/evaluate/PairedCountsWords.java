package dev.triage.cli.evaluate;

import dev.triage.cli.output.Figures;
import dev.triage.tools.evaluation.PairedCounts;

/** Says whether one rule set is significantly better than another one. */
final class PairedCountsWords {

    private PairedCountsWords() {}

    /** Such as "7 better, 2 worse: p = 0.18, not significant". */
    static String text(PairedCounts counts, String better, String worse) {
        return counts.better() + " " + better + ", " + counts.worse() + " " + worse + ": " + meaning(counts);
    }

    /**
     * What that means, such as "p = 0.18, not significant".
     *
     * @return one clause without a point
     */
    static String meaning(PairedCounts counts) {
        if (counts.better() + counts.worse() == 0) {
            return "no difference";
        }
        String shown = Figures.probability(counts.probability());
        if (!counts.enough()) {
            return shown + ", too few issues for a result";
        }
        return shown + (counts.significant() ? ", significant" : ", not significant");
    }
}
