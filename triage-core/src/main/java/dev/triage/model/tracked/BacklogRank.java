package dev.triage.model.tracked;

import org.jspecify.annotations.Nullable;

/**
 * Where an issue stands among the others of its backlog. One issue alone does not show that; it is found by looking at
 * all of them first.
 *
 * <p>Time counts up to the newest change in the backlog, not up to now: the same export gives the same decisions on any
 * day.
 *
 * @param ahead how many of a hundred issues of the backlog have fewer reactions and comments, from 0 to 100; null if its
 *     tracker does not count them
 * @param duplicates how many other issues of the backlog say that they are the same
 * @param daysOpen how many days ago it was opened; null if nobody knows, or if it is closed
 * @param daysQuiet how many days ago something was changed in it last; null if nobody knows, or if it is closed
 */
public record BacklogRank(
        @Nullable Integer ahead,
        int duplicates,
        @Nullable Integer daysOpen,
        @Nullable Integer daysQuiet) {

    private static final int ALL = 100;

    /**
     * Makes a standing.
     *
     * @throws IllegalArgumentException if a number is negative, or more than 100 of a hundred issues are behind it
     */
    public BacklogRank {
        if (ahead != null && (ahead < 0 || ahead > ALL)) {
            throw new IllegalArgumentException("Ahead (" + ahead + ") is not between 0 and 100 of a hundred issues.");
        }
        notNegative("duplicates", duplicates);
        notNegative("daysOpen", daysOpen);
        notNegative("daysQuiet", daysQuiet);
    }

    private static void notNegative(String name, @Nullable Integer number) {
        if (number != null && number < 0) {
            throw new IllegalArgumentException("A number of " + name + " (" + number + ") is never negative.");
        }
    }
}
