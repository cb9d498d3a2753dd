package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import java.util.Map;

/**
 * What a team calls the priorities, and when it plans the work. A priority without a name of its own is called {@code P0} to {@code
 * P4}. Names are for people; programs compare {@link Priority}. Immutable.
 *
 * @param names the names of priorities that are called otherwise
 * @param timeFrames the time frames of priorities that differ from the usual ones
 */
public record LevelNames(Map<Priority, String> names, Map<Priority, String> timeFrames) {

    private static final LevelNames STANDARD = new LevelNames(Map.of(), Map.of());

    /**
     * Makes the names; the maps are copied.
     *
     * @param names the names of priorities that are called otherwise
     * @param timeFrames the time frames of priorities that differ from the usual ones
     */
    public LevelNames {
        names = copy(names, "names");
        timeFrames = copy(timeFrames, "timeFrames");
    }

    /** {@return {@code P0} to {@code P4}, with the usual time frames} */
    public static LevelNames standard() {
        return STANDARD;
    }

    /**
     * {@return what a priority is called, such as {@code "Sev1"}}
     *
     * @param priority the priority
     */
    public String name(Priority priority) {
        return names.getOrDefault(requireNonNull(priority, "priority"), priority.name());
    }

    /**
     * {@return when the work is planned, in words}
     *
     * @param priority the priority
     */
    public String timeFrame(Priority priority) {
        return timeFrames.getOrDefault(requireNonNull(priority, "priority"), priority.timeFrame());
    }

    private static Map<Priority, String> copy(Map<Priority, String> words, String what) {
        for (String word : requireNonNull(words, what).values()) {
            if (word.isBlank()) {
                throw new IllegalArgumentException("None of the " + what + " can be blank.");
            }
        }
        return Map.copyOf(words);
    }
}
