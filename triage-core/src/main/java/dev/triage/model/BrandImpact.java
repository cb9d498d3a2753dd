package dev.triage.model;

/**
 * How much an issue harms the trust of users in the product and its brand.
 *
 * <p>Scales usually end at High. Real documents also use Critical, so that this scale keeps it.
 *
 * <p>The constants are ordered from least to most, so {@code compareTo} compares the level.
 */
public enum BrandImpact implements Labelled {
    /** Hardly visible to users. */
    LOW("Low"),
    /** Visible to users, who doubt the quality. */
    MEDIUM("Medium"),
    /** Visible to the public; users avoid the product. */
    HIGH("High"),
    /** The trust in the brand is at risk. */
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
