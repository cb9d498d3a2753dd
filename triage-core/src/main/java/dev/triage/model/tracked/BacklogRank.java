package dev.triage.model.tracked;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rank of an issue in its backlog. It is calculated from all issues of the backlog, not from one issue alone.
 *
 * <p>Time counts up to the newest change in the backlog, not up to now: the same export gives the same decisions on any
 * day.
 *
 * @param ahead the percentage of issues in the backlog with fewer reactions and comments, from 0 to 100; null if its
 *     tracker does not count them
 * @param duplicates how many other issues of the backlog are marked as its duplicates
 * @param daysOpen how many days ago it was opened; null if unknown or if it is closed
 * @param daysQuiet how many days ago it was last updated; null if unknown or if it is closed
 * @param scales what the backlog tells about its priority, severity, urgency and impact, as far as anything was found
 * @param duplicateLevels the severities and impacts that its duplicates state, such as {@code "severity::1"} or {@code "Severity: High"}
 */
public record BacklogRank(
        @Nullable Integer ahead,
        int duplicates,
        @Nullable Integer daysOpen,
        @Nullable Integer daysQuiet,
        List<ScalePlace> scales,
        List<String> duplicateLevels) {

    private static final int ALL = 100;

    /**
     * Makes a rank.
     *
     * @param ahead the percentage of issues in the backlog with fewer reactions and comments, from 0 to 100; null if
     *     its tracker does not count them
     * @param duplicates how many other issues of the backlog are marked as its duplicates
     * @param daysOpen how many days ago it was opened; null if unknown or if it is closed
     * @param daysQuiet how many days ago it was last updated; null if unknown or if it is closed
     * @param scales what the backlog tells about its priority, severity, urgency and impact, as far as anything was
     *     found
     * @param duplicateLevels the severities and impacts that its duplicates state
     * @throws IllegalArgumentException if a number is negative, or the percentage is more than 100
     */
    public BacklogRank {
        if (ahead != null && (ahead < 0 || ahead > ALL)) {
            throw new IllegalArgumentException(
                    "Ahead (" + ahead + ") is not between 0 and 100: expected a percentage.");
        }
        notNegative("duplicates", duplicates);
        notNegative("daysOpen", daysOpen);
        notNegative("daysQuiet", daysQuiet);
        scales = List.copyOf(scales);
        duplicateLevels = List.copyOf(duplicateLevels);
    }

    /**
     * Compares the attention that two issues get, for an order among issues of the same priority and score: more duplicates come
     * first, then more reactions and comments, then what is open longer. What is not known comes last.
     *
     * @param one the rank of the first issue, or null if it has none
     * @param other the rank of the second issue, or null if it has none
     * @return a negative number if the first one comes first, a positive one if the other does, and 0 if they are equal
     */
    public static int compareAttention(@Nullable BacklogRank one, @Nullable BacklogRank other) {
        int order = Integer.compare(other == null ? 0 : other.duplicates, one == null ? 0 : one.duplicates);
        order = order == 0
                ? Integer.compare(known(other == null ? null : other.ahead), known(one == null ? null : one.ahead))
                : order;
        return order == 0
                ? Integer.compare(
                        known(other == null ? null : other.daysOpen), known(one == null ? null : one.daysOpen))
                : order;
    }

    private static int known(@Nullable Integer number) {
        return number == null ? -1 : number;
    }

    private static void notNegative(String name, @Nullable Integer number) {
        if (number != null && number < 0) {
            throw new IllegalArgumentException(
                    "The number of " + name + " (" + number + ") is negative: expected 0 or more.");
        }
    }
}
