package dev.triage.io.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers what short texts were read as lately, because the same few words stand in most issues. Takes a bounded amount of
 * memory: a text gives way to the next one that has its place. Thread-safe.
 *
 * @param <V> what texts are read as; never changed again
 */
public final class Recent<V> {

    private static final int PLACES = 256;
    /** Longer texts seldom come again. */
    private static final int LONGEST = 80;

    private final Function<String, V> reading;
    private final AtomicReferenceArray<Entry<V>> entries = new AtomicReferenceArray<>(PLACES);

    private record Entry<V>(String text, V value) {}

    /**
     * Remembers nothing yet.
     *
     * @param reading gives the same for the same text; what it throws is not remembered
     */
    public Recent(Function<String, V> reading) {
        this.reading = reading;
    }

    /** What a text is read as. */
    public V read(String text) {
        if (text.length() > LONGEST) {
            return reading.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Entry<V> entry = entries.get(place);
        if (entry != null && entry.text.equals(text)) {
            return entry.value;
        }
        V value = reading.apply(text);
        entries.set(place, new Entry<>(text, value));
        return value;
    }
}
