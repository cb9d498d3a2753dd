package dev.triage.ranking;

import dev.triage.links.IssueKey;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How many duplicates each issue has, and what they say of it. Of an id no more is kept than 64 bits that are mixed from its letters: that two
 * have the same is next to impossible among a million.
 */
final class DuplicateCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SMALLEST = 64;
    /** How many issues with duplicates are counted; further ones are not counted. */
    private static final int MOST = 1 << 20;

    /** Of how many issues the levels of duplicates are kept. */
    private static final int MOST_STATED = 100_000;

    /** How many levels of the duplicates of one issue are kept. */
    private static final int MOST_LEVELS = 5;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The ids with open addressing, and their numbers of duplicates; 0 is a free place. */
    private long[] ids = new long[SMALLEST];

    private int[] counts = new int[SMALLEST];
    /** The reactions and comments of all duplicates. */
    private long[] attention = new long[SMALLEST];

    /** The levels that duplicates state, the first of them in alphabetical order. */
    private final Map<Long, TreeSet<String>> levels = new HashMap<>();

    private int size;

    /**
     * Counts a duplicate.
     *
     * @param id the issue that it duplicates
     * @param more its reactions and comments
     * @param states the levels that it states
     */
    void add(String id, int more, List<String> states) {
        long bits = bits(id);
        add(bits, 1, more);
        state(bits, states);
    }

    void merge(DuplicateCounts other) {
        for (int place = 0; place < other.ids.length; place++) {
            if (other.ids[place] != 0) {
                add(other.ids[place], other.counts[place], other.attention[place]);
            }
        }
        other.levels.forEach(this::state);
    }

    private void state(long bits, Collection<String> states) {
        if (states.isEmpty() || (levels.size() >= MOST_STATED && !levels.containsKey(bits))) {
            return;
        }
        TreeSet<String> known = levels.computeIfAbsent(bits, key -> new TreeSet<>());
        known.addAll(states);
        while (known.size() > MOST_LEVELS) {
            known.pollLast();
        }
    }

    /** The levels that the duplicates of this issue state. */
    List<String> levels(String id) {
        return levels.isEmpty() ? List.of() : List.copyOf(levels.getOrDefault(bits(id), new TreeSet<>()));
    }

    /** The reactions and comments of the duplicates of this issue. */
    long attention(String id) {
        return size == 0 ? 0 : attention[place(bits(id))];
    }

    /** How many duplicates this issue has. */
    int of(String id) {
        return size == 0 ? 0 : counts[place(bits(id))];
    }

    private void add(long bits, int count, long more) {
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
            attention[place] += more;
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
        long[] oldAttention = attention;
        ids = new long[2 * oldIds.length];
        counts = new int[2 * oldIds.length];
        attention = new long[2 * oldIds.length];
        for (int old = 0; old < oldIds.length; old++) {
            if (oldIds[old] != 0) {
                int place = place(oldIds[old]);
                ids[place] = oldIds[old];
                counts[place] = oldCounts[old];
                attention[place] = oldAttention[old];
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
