package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of an issue for priority rules: every input has a value, stated or assumed.
 *
 * <p>Each level is a range, because people are unsure: {@code leastUserImpact} is the lower end, {@code mostUserImpact}
 * the upper end. For a single stated level both are the same.
 *
 * <pre>{@code
 * Assessment( leastUserImpact >= UserImpact.HIGH, categories contains Category.SECURITY )
 * Assessment( category("Payments", "docs") )
 * }</pre>
 *
 * <p>It has no title and no text: two issues with equal assessments get equal priorities.
 *
 * @param leastUserImpact the lower end of the user impact
 * @param mostUserImpact the upper end of the user impact
 * @param leastFunctionalImpact the lower end of the functional impact
 * @param mostFunctionalImpact the upper end of the functional impact
 * @param leastBrandImpact the lower end of the brand impact
 * @param mostBrandImpact the upper end of the brand impact
 * @param leastComplexity the lower end of the complexity
 * @param mostComplexity the upper end of the complexity
 * @param leastEffort the lower end of the effort, 1 to 5
 * @param mostEffort the upper end of the effort, 1 to 5
 * @param categories the categories; may be empty
 * @param status the status; never unclear
 * @param pinned the priority that a person pinned, or null
 */
public record Assessment(
        UserImpact leastUserImpact,
        UserImpact mostUserImpact,
        FunctionalImpact leastFunctionalImpact,
        FunctionalImpact mostFunctionalImpact,
        BrandImpact leastBrandImpact,
        BrandImpact mostBrandImpact,
        Complexity leastComplexity,
        Complexity mostComplexity,
        int leastEffort,
        int mostEffort,
        Set<Category> categories,
        StatusKind status,
        @Nullable Priority pinned) {

    /** The categories that rules ask for by name; there are no more of them than such names in rules. */
    private static final Map<String, Category> NAMED = new ConcurrentHashMap<>();

    /**
     * Makes an assessment; the set is copied.
     *
     * @param leastUserImpact the lower end of the user impact
     * @param mostUserImpact the upper end of the user impact
     * @param leastFunctionalImpact the lower end of the functional impact
     * @param mostFunctionalImpact the upper end of the functional impact
     * @param leastBrandImpact the lower end of the brand impact
     * @param mostBrandImpact the upper end of the brand impact
     * @param leastComplexity the lower end of the complexity
     * @param mostComplexity the upper end of the complexity
     * @param leastEffort the lower end of the effort, 1 to 5
     * @param mostEffort the upper end of the effort, 1 to 5
     * @param categories the categories
     * @param status the status
     * @param pinned the priority that a person pinned, or null
     */
    public Assessment {
        requireNonNull(status, "status");
        categories = Set.copyOf(categories);
        ordered("user impact", leastUserImpact, mostUserImpact);
        ordered("functional impact", leastFunctionalImpact, mostFunctionalImpact);
        ordered("brand impact", leastBrandImpact, mostBrandImpact);
        ordered("complexity", leastComplexity, mostComplexity);
        ordered("effort", leastEffort, mostEffort);
    }

    /**
     * {@return whether the issue is of at least one of these kinds}
     *
     * @param kinds the categories
     */
    public boolean anyOf(Category... kinds) {
        for (Category kind : kinds) {
            if (categories.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether the issue is of a category with one of these names, in any spelling that {@link Category#of}
     * understands and in any case, so that a rule can look for the categories of a team}
     *
     * @param names the names of the categories
     */
    public boolean category(String... names) {
        for (String name : names) {
            Category wanted = NAMED.computeIfAbsent(name, Category::of);
            if (categories.contains(wanted)
                    || categories.stream().anyMatch(one -> one.name().equalsIgnoreCase(wanted.name()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether the issue is of none of these kinds}
     *
     * @param kinds the categories
     */
    public boolean noneOf(Category... kinds) {
        return !anyOf(kinds);
    }

    // Written out, because what a record gets by itself costs a program some milliseconds when it starts.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assessment one
                && leastUserImpact == one.leastUserImpact
                && mostUserImpact == one.mostUserImpact
                && leastFunctionalImpact == one.leastFunctionalImpact
                && mostFunctionalImpact == one.mostFunctionalImpact
                && leastBrandImpact == one.leastBrandImpact
                && mostBrandImpact == one.mostBrandImpact
                && leastComplexity == one.leastComplexity
                && mostComplexity == one.mostComplexity
                && leastEffort == one.leastEffort
                && mostEffort == one.mostEffort
                && status == one.status
                && pinned == one.pinned
                && categories.equals(one.categories);
    }

    @Override
    public int hashCode() {
        int hash = 31 * leastUserImpact.hashCode() + mostUserImpact.hashCode();
        hash = 31 * (31 * hash + leastFunctionalImpact.hashCode()) + mostFunctionalImpact.hashCode();
        hash = 31 * (31 * hash + leastBrandImpact.hashCode()) + mostBrandImpact.hashCode();
        hash = 31 * (31 * hash + leastComplexity.hashCode()) + mostComplexity.hashCode();
        hash = 31 * (31 * hash + leastEffort) + mostEffort;
        hash = 31 * (31 * hash + status.hashCode()) + (pinned == null ? 0 : pinned.hashCode());
        return 31 * hash + categories.hashCode();
    }

    private static <T extends Comparable<? super T>> void ordered(String name, T least, T most) {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "The " + name + " is at least (" + least + ") but at most (" + most + "). Maybe swap them.");
        }
    }
}
