package dev.triage.rules.internal.memory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out, up to a number of bytes. What was not asked for in a long time is forgotten; and once there
 * was more than it can hold, only what is asked for a second time pushes something else out. Thread-safe.
 *
 * @param <K> what it was worked out of
 * @param <V> what was worked out
 */
public final class Memory<K, V> {

    /** So many marks for each entry make it unlikely that two keys share one. */
    private static final int MARKS_AN_ENTRY = 8;

    /** About so many bytes an entry takes beside what its key and value do. */
    private static final int ENTRY = 64;

    private final long mostBytes;
    private final Weight<? super K, ? super V> weight;

    /** What was asked for lately, and what was before; the latter is forgotten as a whole when the former is full. */
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();

    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

    private final AtomicLong youngBytes = new AtomicLong();

    /** The keys that were asked for once, a bit each, since something was forgotten; null before. */
    private volatile @Nullable AtomicIntegerArray marks;

    /**
     * Says how much memory something takes.
     *
     * @param <K> what it was worked out of
     * @param <V> what was worked out
     */
    @FunctionalInterface
    public interface Weight<K, V> {

        /** About how many bytes a key and its value take together. */
        long bytes(K key, V value);
    }

    /**
     * Makes an empty memory.
     *
     * @param mostBytes about how much it holds at most
     * @param weight says how much an entry takes; an entry that takes a sixteenth of the whole or more is not kept
     */
    public Memory(long mostBytes, Weight<? super K, ? super V> weight) {
        this.mostBytes = mostBytes;
        this.weight = weight;
    }

    /** What is remembered of a key, or else what works out; two threads may work out the same at once. */
    public V of(K key, Function<? super K, ? extends V> work) {
        V known = find(key);
        if (known == null) {
            known = work.apply(key);
            keep(key, known);
        }
        return known;
    }

    /** What is remembered of a key, or null. */
    public @Nullable V find(K key) {
        V known = young.get(key);
        if (known == null) {
            known = old.get(key);
            if (known != null) {
                put(key, known);
            }
        }
        return known;
    }

    /** Stores a result if there is space or if it was requested before. */
    public void keep(K key, V value) {
        AtomicIntegerArray once = marks;
        if (once == null || !mark(once, key.hashCode() * 0x9E3779B9)) {
            put(key, value);
        }
    }

    /** Marks a key; whether it was not marked before. */
    private static boolean mark(AtomicIntegerArray marks, int hash) {
        int place = hash >>> Integer.numberOfLeadingZeros(Integer.SIZE * marks.length() - 1);
        int bit = 1 << place;
        int before = marks.get(place / Integer.SIZE);
        if ((before & bit) == 0) {
            marks.set(place / Integer.SIZE, before | bit); // a mark that is lost to another thread comes the next time
            return true;
        }
        return false;
    }

    private void put(K key, V value) {
        long bytes = ENTRY + weight.bytes(key, value);
        if (bytes >= mostBytes / 16) {
            return;
        }
        if (youngBytes.get() + bytes > mostBytes / 2) {
            forget(bytes);
        }
        if (young.put(key, value) == null) {
            youngBytes.addAndGet(bytes);
        }
    }

    private synchronized void forget(long more) {
        if (youngBytes.get() + more > mostBytes / 2) {
            int entries = Math.max(Integer.SIZE, young.size());
            old = young;
            young = new ConcurrentHashMap<>(entries);
            youngBytes.set(0);
            marks = new AtomicIntegerArray(Integer.highestOneBit(MARKS_AN_ENTRY * entries) / Integer.SIZE);
        }
    }

    /** How many entries are remembered. */
    public long size() {
        return young.mappingCount() + old.mappingCount();
    }
}
