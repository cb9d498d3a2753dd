package dev.triage.model;

/**
 * How many users an issue affects, and how badly.
 *
 * <p>The constants are ordered from least to most, so {@code compareTo} compares the level.
 */
public enum UserImpact implements Labelled {
    /** Few users, or a small inconvenience. */
    LOW("Low"),
    /** A group of users, or a workflow that has a workaround. */
    MEDIUM("Medium"),
    /** Many users, or functionality that is essential for them. */
    HIGH("High"),
    /** Nearly all users, or irreversible harm: lost money, data loss, a security breach. */
    CRITICAL("Critical");

    private final String label;

    UserImpact(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
