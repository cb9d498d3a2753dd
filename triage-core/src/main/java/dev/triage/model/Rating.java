package dev.triage.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A value on a scale: one level, a range between two levels, or unknown, with an optional note.
 *
 * <pre>{@code
 * Rating.of(UserImpact.HIGH)                                  // High
 * Rating.between(BrandImpact.MEDIUM, BrandImpact.HIGH)        // Medium–High
 * Rating.of(5).withNote("a new platform")                     // 5, and why
 * Rating.<Complexity>unknown()                                // not stated
 * }</pre>
 *
 * <p>A single value is a range with two equal bounds. Unknown has no bounds; it is not the same as the lowest level.
 *
 * @param <T> the type of the levels
 * @param low the lower bound, null if unknown
 * @param high the upper bound, null if unknown; never below the lower bound
 * @param note the words that explain the value; empty if there are none
 */
public record Rating<T extends Comparable<? super T>>(
        @Nullable T low, @Nullable T high, String note) {

    /**
     * Makes a rating from its two ends.
     *
     * @param low the lower bound, null if unknown
     * @param high the upper bound, null if unknown
     * @param note the words that explain the value
     * @throws IllegalArgumentException if only one end is given, or the lower end is above the upper one
     */
    public Rating {
        requireNonNull(note, "note");
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException("A rating needs both ends or none, but got low (" + low + ") and high ("
                    + high + ")." + " Maybe use Rating.of(value) for a single value.");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "The lower end (" + low + ") is above the upper end (" + high + ")." + " Maybe swap them.");
        }
    }

    /**
     * {@return a value that is not stated}
     *
     * @param <T> the type of the levels
     */
    public static <T extends Comparable<? super T>> Rating<T> unknown() {
        return new Rating<>(null, null, "");
    }

    /**
     * {@return a single value}
     *
     * @param <T> the type of the levels
     * @param value the value
     */
    public static <T extends Comparable<? super T>> Rating<T> of(T value) {
        requireNonNull(value, "value");
        return new Rating<>(value, value, "");
    }

    /**
     * {@return a range from one level to another, both included}
     *
     * @param <T> the type of the levels
     * @param low the lower end
     * @param high the upper end
     * @throws IllegalArgumentException if low is above high
     */
    public static <T extends Comparable<? super T>> Rating<T> between(T low, T high) {
        return new Rating<>(requireNonNull(low, "low"), requireNonNull(high, "high"), "");
    }

    /**
     * {@return the same value with another note}
     *
     * @param words the note; empty for none
     */
    public Rating<T> withNote(String words) {
        return new Rating<>(low, high, words);
    }

    /** {@return whether a value is stated} */
    public boolean known() {
        return low != null;
    }

    /** {@return whether it is a range, that is, whether the bounds differ} */
    public boolean range() {
        return known() && !requireNonNull(low).equals(high);
    }

    /**
     * {@return the value without its note, as a person would write it: {@code "High"}, {@code "Medium–High"}, {@code
     * "2–3"}, {@code "unknown"}}
     */
    public String text() {
        if (!known()) {
            return "unknown";
        }
        return range() ? words(requireNonNull(low)) + "–" + words(requireNonNull(high)) : words(requireNonNull(low));
    }

    private static String words(Object value) {
        return value instanceof Labelled labelled ? labelled.label() : value.toString();
    }

    @Override
    public String toString() {
        return note.isEmpty() ? text() : text() + " (" + note + ")";
    }
}
