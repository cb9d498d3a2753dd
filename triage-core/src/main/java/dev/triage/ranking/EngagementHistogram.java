package dev.triage.ranking;

import java.io.Serializable;

/** How many issues have how many reactions and comments: each number up to a thousand, and then in steps of two per cent. */
final class EngagementHistogram implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Numbers below are counted one by one. */
    private static final int EXACT = 1 << 10;
    /** How many steps there are from a number to its double. */
    private static final int STEPS = 1 << 6;

    private static final int OCTAVES = Integer.SIZE - 1 - 10;

    private final long[] issues = new long[EXACT + OCTAVES * STEPS];
    private long all;

    /** Counts an issue; a negative number means that its reactions are not counted. */
    void add(int number) {
        if (number >= 0) {
            issues[step(number)]++;
            all++;
        }
    }

    void merge(EngagementHistogram other) {
        for (int step = 0; step < issues.length; step++) {
            issues[step] += other.issues[step];
        }
        all += other.all;
    }

    /**
     * How many of so many issues have a smaller number than an issue.
     *
     * @param number the number of the issue with what its duplicates add
     * @param own its own number, with which it is among the counted issues
     */
    int behind(int number, int own, int ofSoMany) {
        // An issue is not behind itself.
        long behind = step(own) < step(number) ? -1 : 0;
        for (int step = 0; step < step(number); step++) {
            behind += issues[step];
        }
        return all == 0 ? 0 : (int) (Math.max(0, behind) * ofSoMany / all);
    }

    private static int step(int number) {
        if (number < EXACT) {
            return number;
        }
        int octave = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
        int within = (number >>> (octave - 6)) & (STEPS - 1);
        return EXACT + (octave - 10) * STEPS + within;
    }
}
