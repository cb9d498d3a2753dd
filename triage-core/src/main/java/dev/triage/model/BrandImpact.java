package dev.triage.model;

/**
 * How much an issue hurts the trust that people have in the product or its makers.
 *
 * <p>Scales usually end at High. Real documents write Critical where trust itself is at stake, and flattening that to
 * High would lose what somebody meant to say.
 *
 * <p>The constants are ordered from least to most, so {@code compareTo} compares how much.
 */
public enum BrandImpact implements Labelled {
    /** Hardly anybody outside would notice. */
    LOW("Low"),
    /** Noticed, and a reason to doubt the quality. */
    MEDIUM("Medium"),
    /** Visible from outside, and a reason to stay away. */
    HIGH("High"),
    /** Trust itself is at stake. */
    CRITICAL("Critical");

    private final String label;

    BrandImpact(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
