package dev.triage.cli.evaluate;

import dev.triage.cli.output.Figures;
import dev.triage.rules.evaluation.PairedCounts;

/** What it means that one rule set does better in some issues and worse in others. */
final class PairedCountsWords {

    private PairedCountsWords() {}

    /** Such as "7 better, 2 worse: p = 0.18, this could be chance". */
    static String text(PairedCounts counts, String better, String worse) {
        return counts.better() + " " + better + ", " + counts.worse() + " " + worse + ": " + meaning(counts);
    }

    /**
     * What that means, such as "p = 0.18, this could be chance".
     *
     * @return one clause without a point
     */
    static String meaning(PairedCounts counts) {
        if (counts.better() + counts.worse() == 0) {
            return "nothing tells them apart";
        }
        String shown = Figures.probability(counts.probability());
        if (!counts.enough()) {
            return shown + ", too few to tell from chance";
        }
        return shown + (counts.significant() ? ", this is hardly chance" : ", this could be chance");
    }
}
