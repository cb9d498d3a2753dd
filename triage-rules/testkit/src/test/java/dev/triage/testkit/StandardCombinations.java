package dev.triage.testkit;

import static dev.triage.testkit.IssueCombinations.variant;

import dev.triage.io.scale.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Labelled;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.testkit.IssueCombinations.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The issues of the baseline of the standard rules: all single levels that matter, and what is not one. */
final class StandardCombinations {

    private static final List<String> EFFORTS = List.of("1", "2", "3", "4", "5");

    private StandardCombinations() {}

    static List<Issue> issues() {
        return singleLevels()
                .plus(ranges(
                        "user",
                        labels(UserImpact.values()),
                        (issue, text) -> issue.userImpact(RatingText.userImpact(text))))
                .plus(ranges(
                        "function",
                        labels(FunctionalImpact.values()),
                        (issue, text) -> issue.functionalImpact(RatingText.functionalImpact(text))))
                .plus(ranges(
                        "brand",
                        labels(BrandImpact.values()),
                        (issue, text) -> issue.brandImpact(RatingText.brandImpact(text))))
                .plus(ranges(
                        "complexity",
                        labels(Complexity.values()),
                        (issue, text) -> issue.complexity(RatingText.complexity(text))))
                .plus(ranges("effort", EFFORTS, (issue, text) -> issue.effort(RatingText.effort(text))))
                .plus(categories())
                .plus(statuses())
                .issues();
    }

    private static IssueCombinations singleLevels() {
        return IssueCombinations.ofImpacts()
                .times(
                        variant(
                                "quick",
                                issue -> issue.complexity(Complexity.SIMPLE_FIX).effort(1)),
                        variant(
                                "a job",
                                issue -> issue.complexity(Complexity.MODERATE_EFFORT)
                                        .effort(2)),
                        variant(
                                "deep",
                                issue -> issue.complexity(Complexity.COMPLEX_SOLUTION)
                                        .effort(4)))
                .times(
                        variant("bug", issue -> issue.categories(Category.BUG)),
                        variant("hole", issue -> issue.categories(Category.SECURITY)),
                        variant("wish", issue -> issue.categories(Category.FEATURE_REQUEST)),
                        variant("UX", issue -> issue.categories(Category.UX)),
                        variant(
                                "wish for security",
                                issue -> issue.categories(Category.SECURITY, Category.FEATURE_REQUEST)))
                .times(
                        variant("open", issue -> issue.status("open")),
                        variant("closed", issue -> issue.status("closed")));
    }

    /** Three surroundings in which one input changes: nearly nothing, a middle, and nearly all. */
    private static IssueCombinations surroundings() {
        return IssueCombinations.of(
                variant("mild", level(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)),
                variant("middling", level(UserImpact.MEDIUM, FunctionalImpact.PARTIAL, BrandImpact.MEDIUM)),
                variant("severe", level(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.HIGH)));
    }

    private static Consumer<IssueBuilder> level(UserImpact user, FunctionalImpact functional, BrandImpact brand) {
        return issue -> issue.impact(user, functional, brand)
                .complexity(Complexity.SIMPLE_FIX)
                .effort(1)
                .categories(Category.BUG)
                .status("open");
    }

    /** All ranges of one scale, and nothing said. */
    private static IssueCombinations ranges(String name, List<String> levels, BiConsumer<IssueBuilder, String> input) {
        List<Variant> variants = new ArrayList<>();
        for (int low = 0; low < levels.size(); low++) {
            for (int high = low; high < levels.size(); high++) {
                String text = low == high ? levels.get(low) : levels.get(low) + "–" + levels.get(high);
                variants.add(variant(name + " " + text, issue -> input.accept(issue, text)));
            }
        }
        variants.add(variant(name + " unsaid", issue -> input.accept(issue, "unknown")));
        return surroundings().times(variants.toArray(Variant[]::new));
    }

    /** Each category alone and with those whose effect others take back. */
    private static IssueCombinations categories() {
        List<Variant> variants = new ArrayList<>();
        variants.add(variant("no category", issue -> issue.categories()));
        for (Category category : Category.standard()) {
            variants.add(variant("only " + category, issue -> issue.categories(category)));
            for (Category wish : List.of(Category.FEATURE_REQUEST, Category.DOCUMENTATION, Category.UX)) {
                if (!wish.equals(category)) {
                    variants.add(variant(category + " and " + wish, issue -> issue.categories(category, wish)));
                }
            }
        }
        IssueCombinations wanted = IssueCombinations.of(
                variant("mild", level(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)),
                variant("wanted much", level(UserImpact.CRITICAL, FunctionalImpact.NO, BrandImpact.CRITICAL)));
        return wanted.times(variants.toArray(Variant[]::new));
    }

    private static IssueCombinations statuses() {
        List<Variant> variants = new ArrayList<>();
        Stream.of("open", "in progress", "planned", "closed", "???")
                .forEach(words -> variants.add(variant("status " + words, issue -> issue.status(words))));
        for (Priority pinned : Priority.values()) {
            variants.add(variant("pinned " + pinned, issue -> issue.pinnedPriority(pinned)));
        }
        return surroundings().times(variants.toArray(Variant[]::new));
    }

    private static List<String> labels(Labelled[] levels) {
        return Arrays.stream(levels).map(Labelled::label).toList();
    }
}
