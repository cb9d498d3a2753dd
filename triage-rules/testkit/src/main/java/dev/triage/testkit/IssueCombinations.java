package dev.triage.testkit;

import static java.util.Objects.requireNonNull;

import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.UserImpact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Issues with all combinations of some inputs, named by them, for a {@link Baseline}.
 *
 * <pre>{@code
 * List<Issue> issues = IssueCombinations.ofImpacts()
 *         .times(variant("bug", issue -> issue.categories(Category.BUG)),
 *                variant("hole", issue -> issue.categories(Category.SECURITY)))
 *         .times(variant("open", issue -> issue.status("open")),
 *                variant("closed", issue -> issue.status("closed")))
 *         .issues();  // 192 of them, the first is called "user Low, function No, brand Low, bug, open"
 * }</pre>
 *
 * <p>Immutable.
 */
public final class IssueCombinations {

    private final Map<String, Consumer<IssueBuilder>> combinations;

    private IssueCombinations(Map<String, Consumer<IssueBuilder>> combinations) {
        this.combinations = combinations;
    }

    /**
     * Something that some of the issues have.
     *
     * @param words what it is called in the name of the issue
     * @param change gives it to an issue
     */
    public record Variant(String words, Consumer<IssueBuilder> change) {

        /**
         * Makes a variant.
         *
         * @param words what it is called in the name of the issue
         * @param change gives it to an issue
         */
        public Variant {
            requireNonNull(words, "words");
            requireNonNull(change, "change");
        }
    }

    /**
     * Names a variant.
     *
     * @param words what the variant is called in the names of issues
     * @param change makes an issue this variant
     * @return the variant
     */
    public static Variant variant(String words, Consumer<IssueBuilder> change) {
        return new Variant(words, change);
    }

    /**
     * {@return combinations of these variants alone: one for each}
     *
     * @param variants the variants
     */
    public static IssueCombinations of(Variant... variants) {
        Map<String, Consumer<IssueBuilder>> combinations = new LinkedHashMap<>();
        for (Variant variant : variants) {
            put(combinations, variant.words(), variant.change());
        }
        return new IssueCombinations(combinations);
    }

    /** {@return all single levels of the three impacts with each other, 48 in all} */
    public static IssueCombinations ofImpacts() {
        List<Variant> variants = new ArrayList<>();
        for (UserImpact user : UserImpact.values()) {
            for (FunctionalImpact functional : FunctionalImpact.values()) {
                for (BrandImpact brand : BrandImpact.values()) {
                    variants.add(variant(
                            "user " + user.label() + ", function " + functional.label() + ", brand " + brand.label(),
                            issue -> issue.impact(user, functional, brand)));
                }
            }
        }
        return of(variants.toArray(Variant[]::new));
    }

    /**
     * {@return each of these combinations with each variant}
     *
     * @param variants the variants
     */
    public IssueCombinations times(Variant... variants) {
        Map<String, Consumer<IssueBuilder>> product = new LinkedHashMap<>();
        combinations.forEach((words, change) -> {
            for (Variant variant : variants) {
                put(product, words + ", " + variant.words(), change.andThen(variant.change()));
            }
        });
        return new IssueCombinations(product);
    }

    /**
     * {@return these combinations, and then the others}
     *
     * @param others the others
     */
    public IssueCombinations plus(IssueCombinations others) {
        Map<String, Consumer<IssueBuilder>> sum = new LinkedHashMap<>(combinations);
        others.combinations.forEach((words, change) -> put(sum, words, change));
        return new IssueCombinations(sum);
    }

    /** {@return the issues; each has its name as id and as title} */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        combinations.forEach((words, change) -> {
            IssueBuilder issue = Issue.named(words, words);
            change.accept(issue);
            issues.add(issue.build());
        });
        return List.copyOf(issues);
    }

    private static void put(Map<String, Consumer<IssueBuilder>> into, String words, Consumer<IssueBuilder> change) {
        if (into.put(words, change) != null) {
            throw new IllegalArgumentException(
                    "Two combinations have the name (" + words + "). Maybe rename a variant.");
        }
    }
}
