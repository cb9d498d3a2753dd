package dev.triage.rules.internal;

import dev.triage.model.Priority;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * The priorities that answers give, packed so tightly that looking for one takes a single look into memory. It forgets some
 * when there are many. Thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // the number never leaves the process
final class KnownPriorities {

    /** So many answers fit beside a priority. */
    static final int MOST_ANSWERS = 61;

    private static final int PRIORITY_BITS = Long.SIZE - MOST_ANSWERS;
    private static final long PRIORITY = (1L << PRIORITY_BITS) - 1;
    private static final Priority[] PRIORITIES = Priority.values();

    private static final int PLACE_BITS = 16;
    private static final int PLACES = 1 << PLACE_BITS;
    private static final int PROBES = 4;

    /** Answers and, in the lowest bits, the priority, counted from 1; 0 where there are none. */
    private final AtomicLongArray known = new AtomicLongArray(PLACES);

    /** The priority that answers give, or null if it is not known. */
    @Nullable
    Priority find(long answers) {
        int home = home(answers);
        for (int probe = 0; probe < PROBES; probe++) {
            long entry = known.getOpaque((home + probe) & (PLACES - 1));
            if (entry >>> PRIORITY_BITS == answers && (entry & PRIORITY) != 0) {
                return PRIORITIES[(int) (entry & PRIORITY) - 1];
            }
        }
        return null;
    }

    /** Remembers the priority that answers give. */
    void keep(long answers, Priority priority) {
        int home = home(answers);
        int place = home;
        for (int probe = 0; probe < PROBES; probe++) {
            place = (home + probe) & (PLACES - 1);
            if (known.getOpaque(place) == 0) {
                break;
            }
        }
        known.setOpaque(place, answers << PRIORITY_BITS | (priority.ordinal() + 1));
    }

    private static int home(long answers) {
        return (int) ((answers * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - PLACE_BITS));
    }
}
