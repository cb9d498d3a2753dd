package dev.triage.model;

/** The inputs of a decision: the parts of an issue that determine its priority. */
public enum Input implements Labelled {
    /** {@link Impact#user()}. */
    USER_IMPACT("user impact"),
    /** {@link Impact#functional()}. */
    FUNCTIONAL_IMPACT("functional impact"),
    /** {@link Impact#brand()}. */
    BRAND_IMPACT("brand impact"),
    /** {@link Classification#complexity()}. */
    COMPLEXITY("complexity"),
    /** {@link Resources#effort()}. */
    EFFORT("effort"),
    /** {@link Classification#categories()}. */
    CATEGORIES("categories"),
    /** {@link Issue#status()}. */
    STATUS("status");

    private final String label;

    Input(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
