package dev.triage.ranking;

import dev.triage.links.IssueKey;
import java.io.Serializable;

/**
 * How many duplicates each issue has. Of an id no more is kept than 64 bits that are mixed from its letters: that two
 * have the same is next to impossible among a million.
 */
final class DuplicateCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SMALLEST = 64;
    /** How many issues with duplicates are counted; further ones are not counted. */
    private static final int MOST = 1 << 20;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The ids with open addressing, and their numbers of duplicates; 0 is a free place. */
    private long[] ids = new long[SMALLEST];

    private int[] counts = new int[SMALLEST];
    private int size;

    void add(String id) {
        add(bits(id), 1);
    }

    void merge(DuplicateCounts other) {
        for (int place = 0; place < other.ids.length; place++) {
            if (other.ids[place] != 0) {
                add(other.ids[place], other.counts[place]);
            }
        }
    }

    /** How many duplicates this issue has. */
    int of(String id) {
        return size == 0 ? 0 : counts[place(bits(id))];
    }

    private void add(long bits, int count) {
        int place = place(bits);
        if (ids[place] == 0 && size < MOST) {
            size++;
            if (2 * size > ids.length) {
                grow();
                place = place(bits);
            }
            ids[place] = bits;
        }
        if (ids[place] == bits) {
            counts[place] += count;
        }
    }

    private int place(long bits) {
        int place = (int) (bits >>> 32) & (ids.length - 1);
        while (ids[place] != 0 && ids[place] != bits) {
            place = (place + 1) & (ids.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldCounts = counts;
        ids = new long[2 * oldIds.length];
        counts = new int[2 * oldIds.length];
        for (int old = 0; old < oldIds.length; old++) {
            if (oldIds[old] != 0) {
                int place = place(oldIds[old]);
                ids[place] = oldIds[old];
                counts[place] = oldCounts[old];
            }
        }
    }

    private static long bits(String id) {
        String key = IssueKey.of(id).text();
        long bits = key.length() * MIX;
        for (int at = 0; at < key.length(); at++) {
            bits = (bits ^ key.charAt(at)) * MIX;
            bits ^= bits >>> 29;
        }
        return bits == 0 ? 1 : bits;
    }
}
