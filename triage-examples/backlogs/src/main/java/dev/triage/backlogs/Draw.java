package dev.triage.backlogs;

/**
 * Pseudo-random numbers as a function of a seed and a position. The algorithm is SplitMix64, implemented here so that the
 * numbers are the same on every version of Java. Not thread-safe.
 */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts the sequence of numbers of a position. */
    Draw(long seed, long place) {
        this.state = mixed(seed ^ mixed(place + STEP));
    }

    /** A number from 0 to the bound, exclusive. */
    int below(int bound) {
        state += STEP;
        // The upper half of the product with the bound, so that no remainder favours small numbers.
        return (int) (((mixed(state) >>> 32) * bound) >>> 32);
    }

    private static long mixed(long value) {
        long one = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
        return two ^ (two >>> 31);
    }
}
