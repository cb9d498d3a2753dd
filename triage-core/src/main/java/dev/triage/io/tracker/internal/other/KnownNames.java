package dev.triage.io.tracker.internal.other;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what is known of objects by the names of their members, because most objects of a document have the same. Takes a
 * bounded amount of memory: when the names get many or long, all is forgotten.
 *
 * @param <V> what is known
 */
final class KnownNames<V> {

    private static final int MOST_CHARACTERS = 200_000;
    /** What a name takes besides its characters. */
    private static final int NAME = 20;

    private final Map<List<String>, V> known = new HashMap<>();
    private int characters;

    @Nullable
    V get(List<String> names) {
        return known.get(names);
    }

    void put(List<String> names, V value) {
        long own = 0;
        for (String name : names) {
            own += NAME + name.length();
        }
        if (own > MOST_CHARACTERS) {
            return;
        }
        if (characters + own > MOST_CHARACTERS) {
            clear();
        }
        characters += (int) own;
        known.put(names, value);
    }

    void clear() {
        known.clear();
        characters = 0;
    }

    int size() {
        return known.size();
    }
}
