package dev.triage.model;

import static java.util.Objects.requireNonNull;

/**
 * The impact of an issue on users, on the functionality of the product, and on the brand.
 *
 * @param user how many users it affects, and how badly
 * @param functional whether core functionality is blocked
 * @param brand how much it harms the trust in the brand
 */
public record Impact(Rating<UserImpact> user, Rating<FunctionalImpact> functional, Rating<BrandImpact> brand) {

    /**
     * Makes an impact; parts that are not stated are {@link Rating#unknown()}, never null.
     *
     * @param user how many users it affects, and how badly
     * @param functional whether core functionality is blocked
     * @param brand how much it harms the trust in the brand
     */
    public Impact {
        requireNonNull(user, "user");
        requireNonNull(functional, "functional");
        requireNonNull(brand, "brand");
    }

    /** {@return an impact without any values} */
    public static Impact unknown() {
        return new Impact(Rating.unknown(), Rating.unknown(), Rating.unknown());
    }
}
