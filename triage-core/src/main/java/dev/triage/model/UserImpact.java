package dev.triage.model;

/**
 * How many users an issue touches, and how badly.
 *
 * <p>The constants are ordered from least to most, so {@code compareTo} compares how much.
 */
public enum UserImpact implements Labelled {
    /** Few users, or a nuisance. */
    LOW("Low"),
    /** A group of users, or a workflow that has another way. */
    MEDIUM("Medium"),
    /** Many users, or something that they came for. */
    HIGH("High"),
    /** Nearly everybody, or harm that cannot be undone: lost money, lost data, a breach. */
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
