package dev.triage.model;

/**
 * Whether an issue blocks the core functionality of the product.
 *
 * <p>The constants are ordered from least to most, so {@code compareTo} compares the level.
 */
public enum FunctionalImpact implements Labelled {
    /** Nothing is blocked. */
    NO("No"),
    /** Functionality is blocked for some users, or impaired. */
    PARTIAL("Partial"),
    /** Core functionality blocked. */
    YES("Yes");

    private final String label;

    FunctionalImpact(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
