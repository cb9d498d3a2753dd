package dev.triage.io.internal;

import java.util.SplittableRandom;

/**
 * The ids of the last issues and their lines, to notice when one comes again.
 *
 * <p>Only so many are kept, and of each no more than 64 bits that are mixed from its letters, so that a document of any size
 * is read in little memory. The price: an id that comes again much later goes unnoticed, and that two ids have the same bits
 * may happen once in some ten million documents as large as what is kept, and never on purpose: the bits depend on a random
 * number. Not thread-safe.
 */
public final class SeenIds {

    /** The id was not seen before. */
    public static final int NEVER = 0;

    /** Of how many issues ids are known at least; all together take some 25 megabytes. */
    public static final int KEPT = 1_000_000;

    /** Many small tables, because memory is seldom free in large pieces and none has to be copied as a whole. */
    private static final int TABLES = 64;

    private static final int TABLE_BITS = Integer.numberOfTrailingZeros(TABLES);

    private final Table[] tables = new Table[TABLES];

    /** Keys that are known to no author of a document. */
    private final long first;

    private final long second;

    /** Remembers no id yet. */
    public SeenIds() {
        SplittableRandom random = new SplittableRandom();
        first = random.nextLong();
        second = random.nextLong();
        for (int table = 0; table < TABLES; table++) {
            tables[table] = new Table();
        }
    }

    /**
     * The line in which the id was seen before, or {@link #NEVER} if it was not; then it is seen now.
     *
     * @param line from 1
     */
    public int earlier(String id, int line) {
        long bits = bits(id);
        return tables[(int) (bits >>> (Long.SIZE - TABLE_BITS))].earlier(bits, line);
    }

    /** SipHash-1-3 of the letters: without the keys, no two ids can be made that have the same bits; never 0. */
    private long bits(String id) {
        long[] state = {
            first ^ 0x736f6d6570736575L,
            second ^ 0x646f72616e646f6dL,
            first ^ 0x6c7967656e657261L,
            second ^ 0x7465646279746573L
        };
        long word = 0;
        for (int at = 0; at < id.length(); at++) {
            word = word << Character.SIZE | id.charAt(at);
            if (at % 4 == 3) {
                absorb(state, word);
                word = 0;
            }
        }
        absorb(state, word);
        absorb(state, id.length());
        state[2] ^= 0xff;
        round(state);
        round(state);
        round(state);
        long bits = state[0] ^ state[1] ^ state[2] ^ state[3];
        return bits == 0 ? 1 : bits;
    }

    private static void absorb(long[] state, long word) {
        state[3] ^= word;
        round(state);
        state[0] ^= word;
    }

    private static void round(long[] state) {
        state[0] += state[1];
        state[1] = Long.rotateLeft(state[1], 13) ^ state[0];
        state[0] = Long.rotateLeft(state[0], 32);
        state[2] += state[3];
        state[3] = Long.rotateLeft(state[3], 16) ^ state[2];
        state[0] += state[3];
        state[3] = Long.rotateLeft(state[3], 21) ^ state[0];
        state[2] += state[1];
        state[1] = Long.rotateLeft(state[1], 17) ^ state[2];
        state[2] = Long.rotateLeft(state[2], 32);
    }

    /** Open addressing. If it is full, the oldest entry is removed. */
    private static final class Table {

        private static final int SMALLEST = 64;
        private static final int LARGEST = 1 << 15;
        /** Among so many neighbours the one that came first is among the oldest of all. */
        private static final int NEIGHBOURS = 64;

        private long[] bits = new long[SMALLEST];
        private int[] lines = new int[SMALLEST];
        private int size;
        /** Where to look next for something to forget. */
        private int hand;

        int earlier(long id, int line) {
            int place = find(id);
            if (bits[place] == id) {
                return lines[place];
            }
            if (4 * size >= 3 * bits.length) {
                if (bits.length < LARGEST) {
                    grow();
                } else {
                    remove(oldestNeighbour());
                    size--;
                }
                place = find(id);
            }
            size++;
            bits[place] = id;
            lines[place] = line;
            return NEVER;
        }

        /** Where an id is, or where it would be. */
        private int find(long id) {
            int place = (int) id & (bits.length - 1);
            while (bits[place] != 0 && bits[place] != id) {
                place = (place + 1) & (bits.length - 1);
            }
            return place;
        }

        private void grow() {
            long[] oldBits = bits;
            int[] oldLines = lines;
            bits = new long[2 * oldBits.length];
            lines = new int[2 * oldBits.length];
            for (int at = 0; at < oldBits.length; at++) {
                if (oldBits[at] != 0) {
                    int place = find(oldBits[at]);
                    bits[place] = oldBits[at];
                    lines[place] = oldLines[at];
                }
            }
        }

        private int oldestNeighbour() {
            int oldest = -1;
            for (int seen = 0; seen < NEIGHBOURS; hand = (hand + 1) & (bits.length - 1)) {
                if (bits[hand] != 0) {
                    seen++;
                    oldest = oldest < 0 || lines[hand] < lines[oldest] ? hand : oldest;
                }
            }
            return oldest;
        }

        /** Closes the gap, so that the entries behind it are still found. */
        private void remove(int place) {
            int gap = place;
            int mask = bits.length - 1;
            for (int next = (gap + 1) & mask; bits[next] != 0; next = (next + 1) & mask) {
                int home = (int) bits[next] & mask;
                if (((next - home) & mask) >= ((next - gap) & mask)) {
                    bits[gap] = bits[next];
                    lines[gap] = lines[next];
                    gap = next;
                }
            }
            bits[gap] = 0;
        }
    }
}
