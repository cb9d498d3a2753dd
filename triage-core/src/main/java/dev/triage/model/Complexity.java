package dev.triage.model;

/**
 * How deep a change the solution needs.
 *
 * <p>The constants are ordered from least to most, so {@code compareTo} compares how much.
 */
public enum Complexity implements Labelled {
    /** A change in one place whose effect is clear. */
    SIMPLE_FIX("Simple fix"),
    /** Several places, known ways. */
    MODERATE_EFFORT("Moderate effort"),
    /** Several parts of the system, or unknowns to be found out first. */
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
