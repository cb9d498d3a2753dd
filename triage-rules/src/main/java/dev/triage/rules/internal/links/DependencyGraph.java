package dev.triage.rules.internal.links;

import java.util.Arrays;

/** Which issue is blocked by which, by their places; kept in arrays, because a backlog can be large. */
final class DependencyGraph {

    private final int size;
    private final int[] starts;
    private final int[] ends;

    private DependencyGraph(int size, int[] starts, int[] ends) {
        this.size = size;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Makes it from pairs, each of a place in the upper half and one in the lower half of a number, see {@link #pair}.
     *
     * @param pairs in any order; one that comes twice counts once
     */
    static DependencyGraph of(int size, long[] pairs) {
        long[] sorted = Arrays.stream(pairs).sorted().distinct().toArray();
        int[] starts = new int[size + 1];
        int[] ends = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            starts[(int) (sorted[at] >>> 32) + 1]++;
            ends[at] = (int) sorted[at];
        }
        for (int place = 0; place < size; place++) {
            starts[place + 1] += starts[place];
        }
        return new DependencyGraph(size, starts, ends);
    }

    /** Two places in one number. */
    static long pair(int from, int to) {
        return ((long) from << 32) | to;
    }

    /** The same pairs the other way round. */
    DependencyGraph reversed() {
        long[] pairs = new long[ends.length];
        for (int from = 0; from < size; from++) {
            for (int at = starts[from]; at < starts[from + 1]; at++) {
                pairs[at] = pair(ends[at], from);
            }
        }
        return of(size, pairs);
    }

    int size() {
        return size;
    }

    /** How many pairs begin at a place. */
    int count(int from) {
        return starts[from + 1] - starts[from];
    }

    /** The end of one of the pairs that begin at a place, in ascending order. */
    int end(int from, int index) {
        return ends[starts[from] + index];
    }
}
