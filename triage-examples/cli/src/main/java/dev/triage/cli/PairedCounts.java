package dev.triage.cli;

/**
 * In how many issues one of two rule sets does better, and in how many it does worse; where both do the same, they tell
 * nothing about which is better.
 *
 * @param better how many issues got better
 * @param worse how many issues got worse
 */
record PairedCounts(int better, int worse) {

    /** How likely chance alone would give so uneven counts, or more uneven ones, if both were equally good. */
    double probability() {
        return Chance.ofSplit(better, worse);
    }

    /** Such as "7 better, 2 worse: p = 0.18, this could be chance". */
    String text(String betterWord, String worseWord) {
        return better + " " + betterWord + ", " + worse + " " + worseWord + ": " + meaning();
    }

    /**
     * What that means, such as "p = 0.18, this could be chance".
     *
     * @return one clause without a point
     */
    String meaning() {
        if (better + worse == 0) {
            return "nothing tells them apart";
        }
        double probability = probability();
        String shown = Figures.probability(probability);
        if (better + worse < Chance.fewestToTell()) {
            return shown + ", too few to tell from chance";
        }
        return shown + (Chance.hardly(probability) ? ", this is hardly chance" : ", this could be chance");
    }
}
