package dev.triage.model;

import static java.util.Objects.requireNonNull;

/**
 * What an issue does to users, to the function of the product, and to the trust in it.
 *
 * @param user how many users, and how badly
 * @param functional whether core functionality is blocked
 * @param brand how much trust it costs
 */
public record Impact(Rating<UserImpact> user, Rating<FunctionalImpact> functional, Rating<BrandImpact> brand) {

    /** Makes an impact; parts that nobody stated are {@link Rating#unknown()}, never null. */
    public Impact {
        requireNonNull(user, "user");
        requireNonNull(functional, "functional");
        requireNonNull(brand, "brand");
    }

    /** An impact of which nothing is known. */
    public static Impact unknown() {
        return new Impact(Rating.unknown(), Rating.unknown(), Rating.unknown());
    }
}
