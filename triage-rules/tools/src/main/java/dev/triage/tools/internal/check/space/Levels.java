package dev.triage.tools.internal.check.space;

/**
 * A range of levels, each by its place on its scale.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Levels(int low, int high) {

    /** How much it takes to state it: lower levels are simpler, and a single level is simpler than a range. */
    public int height() {
        return 2 * (low + high) + (low == high ? 0 : 3);
    }
}
