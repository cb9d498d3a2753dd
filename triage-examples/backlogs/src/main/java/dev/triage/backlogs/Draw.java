package dev.triage.backlogs;

/**
 * Numbers that look random and are a function of a seed and a place: the mixing function SplitMix64, written out here so
 * that they are the same on every version of Java. Not thread-safe.
 */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** Begins the row of numbers that belongs to a place. */
    Draw(long seed, long place) {
        this.state = mixed(seed ^ mixed(place + STEP));
    }

    /** A number from 0 up to and without the bound. */
    int below(int bound) {
        state += STEP;
        // The upper half times the bound, and of that the upper half again: no remainder that favours small numbers.
        return (int) (((mixed(state) >>> 32) * bound) >>> 32);
    }

    private static long mixed(long value) {
        long one = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
        return two ^ (two >>> 31);
    }
}
