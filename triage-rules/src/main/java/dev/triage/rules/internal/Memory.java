package dev.triage.rules.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out, up to a bound. What was not asked for in a long time is forgotten; and once there was more
 * than it can hold, only what is asked for a second time pushes something else out. Thread-safe.
 *
 * @param <K> what it was worked out of
 * @param <V> what was worked out
 */
public final class Memory<K, V> {

    /** So many marks for each place make it unlikely that two keys share one. */
    private static final int MARKS_A_PLACE = 8;

    private final int most;

    /** What was asked for lately, and what was before; the latter is forgotten as a whole when the former is full. */
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();

    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

    /** The keys that were asked for once, a bit each, since something was forgotten; null before. */
    private volatile @Nullable AtomicIntegerArray marks;

    /**
     * Makes an empty memory.
     *
     * @param most how much it remembers at least before it forgets anything; it never holds more than twice as much and a
     *     little
     */
    public Memory(int most) {
        this.most = most;
    }

    /** What is remembered of a key, or else what works out; two threads may work out the same at once. */
    public V of(K key, Function<? super K, ? extends V> work) {
        V known = young.get(key);
        if (known != null) {
            return known;
        }
        V before = old.get(key);
        if (before != null) {
            put(key, before);
            return before;
        }
        V value = work.apply(key);
        keep(key, value);
        return value;
    }

    /** What is remembered of a key, or null. */
    @Nullable
    V find(K key) {
        V known = young.get(key);
        return known == null ? old.get(key) : known;
    }

    /** Remembers what was worked out, if there is room or it was asked for before. */
    void keep(K key, V value) {
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
        if (young.mappingCount() >= most) {
            forget();
        }
        young.put(key, value);
    }

    private synchronized void forget() {
        if (young.mappingCount() >= most) {
            old = young;
            young = new ConcurrentHashMap<>(most);
            int places = Integer.highestOneBit(Math.max(Integer.SIZE, MARKS_A_PLACE * most));
            marks = new AtomicIntegerArray(places / Integer.SIZE);
        }
    }

    /** How much is remembered. */
    long size() {
        return young.mappingCount() + old.mappingCount();
    }
}
