package dev.triage.model;

/**
 * Whether an issue blocks what the product is for.
 *
 * <p>The constants are ordered from least to most, so {@code compareTo} compares how much.
 */
public enum FunctionalImpact implements Labelled {
    /** Nothing is blocked. */
    NO("No"),
    /** Something is blocked for some, or works badly. */
    PARTIAL("Partial"),
    /** Core functionality is blocked. */
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
