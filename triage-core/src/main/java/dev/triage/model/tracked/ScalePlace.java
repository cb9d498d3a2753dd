package dev.triage.model.tracked;

import static java.util.Objects.requireNonNull;

/**
 * What the whole backlog tells about a level of an issue: whether it is a default, and where it is on its scale.
 *
 * @param of the level as the issue has it: a label such as {@code "P3"}, or a field such as {@code "Priority: P3"}
 * @param percent the percentage of issues with this level, among the issues that have the field; of a label, among all
 *     issues
 * @param usual whether it is a default: almost all issues have it, so it tells nothing about this one
 * @param chosen whether another level is the default, so that a person chose this one
 * @param place the place on the scale that was found, from 1 for the most urgent level; 0 if it is not known
 * @param places how many levels the scale has; 0 if no scale was found
 */
public record ScalePlace(String of, int percent, boolean usual, boolean chosen, int place, int places) {

    private static final int ALL = 100;

    /**
     * Makes it.
     *
     * @param of the level as the issue has it
     * @param percent the percentage of issues with this level, among the issues that have the field
     * @param usual whether it is a default
     * @param chosen whether another level is the default, so that a person chose this one
     * @param place the place on the scale that was found, from 1 for the most urgent level
     * @param places how many levels the scale has
     * @throws IllegalArgumentException if the text is blank, the percentage is not between 0 and 100, the level is both
     *     usual and chosen, or the place is not on the scale
     */
    public ScalePlace {
        of = requireNonNull(of, "of").strip();
        if (of.isEmpty()) {
            throw new IllegalArgumentException("A place on a scale needs a label or a field, but got a blank text.");
        }
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException(
                    "Percent (" + percent + ") is not between 0 and 100: expected a percentage.");
        }
        if (usual && chosen) {
            throw new IllegalArgumentException(
                    "The level " + of + " is both usual and chosen: expected at most one of them.");
        }
        if (place < 0 || place > places) {
            throw new IllegalArgumentException(
                    "Place " + place + " is not on a scale of " + places + ": expected 0 to " + places + ".");
        }
    }

    @Override
    public String toString() {
        return of + ": " + percent + " of 100 issues" + (usual ? ", usual" : "") + (chosen ? ", chosen" : "")
                + (places > 0 ? ", level " + place + " of " + places : "");
    }
}
