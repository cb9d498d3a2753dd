package dev.triage.io;

/** A map of numbers to numbers with 20 to 40 bytes per entry; neither may be 0. Not thread-safe. */
final class LongTable {

    /** The value of a missing key. */
    static final long NONE = 0;

    private static final int SMALLEST = 1024;

    private long[] keys = new long[SMALLEST];
    private long[] values = new long[SMALLEST];
    private int size;

    /** A hash of a text with very few collisions; never 0. */
    static long bits(String text) {
        long bits = text.length();
        for (int at = 0; at < text.length(); at++) {
            bits = (bits ^ text.charAt(at)) * 0xFF51AFD7ED558CCDL;
            bits ^= bits >>> 32;
        }
        bits = (bits ^ (bits >>> 29)) * 0xC4CEB9FE1A85EC53L;
        bits ^= bits >>> 32;
        return bits == 0 ? 1 : bits;
    }

    /** The value of a key, or {@link #NONE}; in that case the given value is stored. */
    long putIfAbsent(long key, long value) {
        int place = find(key);
        if (keys[place] == key) {
            return values[place];
        }
        if (4L * size >= 3L * keys.length) {
            grow();
            place = find(key);
        }
        keys[place] = key;
        values[place] = value;
        size++;
        return NONE;
    }

    private int find(long key) {
        int place = (int) key & (keys.length - 1);
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[Math.multiplyExact(2, oldKeys.length)];
        values = new long[keys.length];
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != 0) {
                int place = find(oldKeys[at]);
                keys[place] = oldKeys[at];
                values[place] = oldValues[at];
            }
        }
    }
}
