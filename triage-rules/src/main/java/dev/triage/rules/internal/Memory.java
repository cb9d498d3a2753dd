package dev.triage.rules.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out, up to a bound. What was not asked for in a long time is forgotten. Thread-safe.
 *
 * @param <K> what it was worked out of
 * @param <V> what was worked out
 */
public final class Memory<K, V> {

    private final int most;

    /** What was asked for lately, and what was before; the latter is forgotten as a whole when the former is full. */
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();

    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

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
        ConcurrentHashMap<K, V> lately = young;
        V known = lately.get(key);
        if (known != null) {
            return known;
        }
        V before = old.get(key);
        V value = before == null ? work.apply(key) : before;
        keep(key, value);
        return value;
    }

    /** What is remembered of a key, or null. */
    @Nullable
    V find(K key) {
        V known = young.get(key);
        return known == null ? old.get(key) : known;
    }

    /** Remembers what was worked out. */
    void keep(K key, V value) {
        if (young.mappingCount() >= most) {
            forget();
        }
        young.put(key, value);
    }

    private synchronized void forget() {
        if (young.mappingCount() >= most) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    /** How much is remembered. */
    long size() {
        return young.mappingCount() + old.mappingCount();
    }
}
