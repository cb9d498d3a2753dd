package dev.triage.model;

/**
 * How complex the solution of an issue is.
 *
 * <p>The constants are ordered from least to most, so {@code compareTo} compares the level.
 */
public enum Complexity implements Labelled {
    /** A change in one place whose effect is clear. */
    SIMPLE_FIX("Simple fix"),
    /** A change in several places with a known approach. */
    MODERATE_EFFORT("Moderate effort"),
    /** A change in several parts of the system, or one that needs research first. */
    COMPLEX_SOLUTION("Complex solution"),
    /** The structure of the system itself has to change. */
    ARCHITECTURAL_CHANGE("Architectural change");

    private final String label;

    Complexity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
