package dev.triage.benchmarks.issues;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Issues whose levels, ranges and gaps are as frequent as in real triage documents.
 *
 * <p>The weights are rounded percentages; rare values keep a weight of one, so that every rule applies to some issues. The
 * same seed always gives the same issues.
 */
public final class RealisticIssues {

    /** The seed of all measurements. */
    static final long SEED = 20_251_221;

    private static final Choice<Rating<UserImpact>> USER = new Choice<Rating<UserImpact>>()
            .add(38, Rating.of(UserImpact.MEDIUM))
            .add(31, Rating.of(UserImpact.HIGH))
            .add(10, Rating.of(UserImpact.LOW))
            .add(7, Rating.of(UserImpact.CRITICAL))
            .add(6, Rating.between(UserImpact.MEDIUM, UserImpact.HIGH))
            .add(4, Rating.between(UserImpact.LOW, UserImpact.MEDIUM))
            .add(1, Rating.between(UserImpact.HIGH, UserImpact.CRITICAL))
            .add(1, Rating.unknown());

    private static final Choice<Rating<FunctionalImpact>> FUNCTIONAL = new Choice<Rating<FunctionalImpact>>()
            .add(43, Rating.of(FunctionalImpact.PARTIAL))
            .add(30, Rating.of(FunctionalImpact.NO))
            .add(23, Rating.of(FunctionalImpact.YES))
            .add(2, Rating.between(FunctionalImpact.PARTIAL, FunctionalImpact.YES))
            .add(1, Rating.between(FunctionalImpact.NO, FunctionalImpact.PARTIAL))
            .add(1, Rating.unknown());

    private static final Choice<Rating<BrandImpact>> BRAND = new Choice<Rating<BrandImpact>>()
            .add(42, Rating.of(BrandImpact.MEDIUM))
            .add(35, Rating.of(BrandImpact.HIGH))
            .add(16, Rating.of(BrandImpact.LOW))
            .add(3, Rating.between(BrandImpact.MEDIUM, BrandImpact.HIGH))
            .add(1, Rating.between(BrandImpact.LOW, BrandImpact.MEDIUM))
            .add(1, Rating.of(BrandImpact.CRITICAL))
            .add(1, Rating.unknown());

    private static final Choice<Rating<Complexity>> COMPLEXITY = new Choice<Rating<Complexity>>()
            .add(48, Rating.of(Complexity.MODERATE_EFFORT))
            .add(21, Rating.of(Complexity.SIMPLE_FIX))
            .add(17, Rating.of(Complexity.COMPLEX_SOLUTION))
            .add(5, Rating.between(Complexity.SIMPLE_FIX, Complexity.MODERATE_EFFORT))
            .add(5, Rating.of(Complexity.ARCHITECTURAL_CHANGE))
            .add(1, Rating.between(Complexity.MODERATE_EFFORT, Complexity.COMPLEX_SOLUTION))
            .add(1, Rating.between(Complexity.MODERATE_EFFORT, Complexity.ARCHITECTURAL_CHANGE))
            .add(1, Rating.unknown());

    private static final Choice<Rating<Integer>> EFFORT = new Choice<Rating<Integer>>()
            .add(41, Rating.of(3))
            .add(22, Rating.of(2))
            .add(17, Rating.of(4))
            .add(9, Rating.of(5))
            .add(8, Rating.of(1))
            .add(1, Rating.between(1, 2))
            .add(1, Rating.between(2, 3))
            .add(1, Rating.unknown());

    private static final Choice<Integer> CATEGORY_COUNT =
            new Choice<Integer>().add(60, 1).add(28, 2).add(7, 3).add(1, 0);

    private static final Choice<Category> CATEGORIES = new Choice<Category>()
            .add(39, Category.BUG)
            .add(26, Category.FEATURE_REQUEST)
            .add(13, Category.UX)
            .add(12, Category.SECURITY)
            .add(12, Category.PERFORMANCE)
            .add(12, Category.DOCUMENTATION)
            .add(5, Category.RELIABILITY)
            .add(3, Category.REFACTORING)
            .add(2, Category.INTEGRATION)
            .add(2, Category.PROCESS)
            .add(1, Category.ARCHITECTURE)
            .add(1, Category.INFRASTRUCTURE)
            .add(1, Category.DEVELOPER_EXPERIENCE)
            .add(1, Category.COMPATIBILITY)
            .add(1, Category.COMMUNITY)
            .add(1, Category.COST)
            .add(1, Category.RELEASE_ENGINEERING)
            .add(1, new Category("Risk Management"));

    private static final Choice<String> STATUS = new Choice<String>()
            .add(45, "Open")
            .add(17, "In progress")
            .add(12, "Planned")
            .add(10, "Closed")
            .add(16, "");

    /** The percentage of issues with only a title. */
    private static final int BARE = 5;
    /** The percentage of issues whose brand impact is the same as their user impact. */
    private static final int AS_MUCH_TRUST = 45;
    /** The percentage of issues with a pinned priority: few, but enough to use the rule. */
    private static final int PINNED = 1;

    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    private RealisticIssues() {}

    /** Makes issues; the first ones do not depend on the number of issues. */
    public static List<Issue> issues(int count) {
        Random random = new Random(SEED);
        List<Issue> issues = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            issues.add(issue(number, random));
        }
        return List.copyOf(issues);
    }

    /** The next issue. */
    static Issue issue(int number, Random random) {
        IssueBuilder issue = Issue.named("#" + number, "Issue " + number);
        if (happens(BARE, random)) {
            return issue.build();
        }
        Rating<UserImpact> user = USER.draw(random);
        issue.userImpact(user)
                .functionalImpact(FUNCTIONAL.draw(random))
                .brandImpact(happens(AS_MUCH_TRUST, random) ? asMuchTrust(user) : BRAND.draw(random))
                .complexity(COMPLEXITY.draw(random))
                .effort(EFFORT.draw(random))
                .categories(categories(random));
        String status = STATUS.draw(random);
        if (!status.isEmpty()) {
            issue.status(status);
        }
        if (happens(PINNED, random)) {
            issue.pinnedPriority(PRIORITIES.get(random.nextInt(PRIORITIES.size())));
        }
        return issue.build();
    }

    private static boolean happens(int percent, Random random) {
        return random.nextInt(100) < percent;
    }

    private static Rating<BrandImpact> asMuchTrust(Rating<UserImpact> user) {
        UserImpact low = user.low();
        UserImpact high = user.high();
        if (low == null || high == null) {
            return Rating.unknown();
        }
        return Rating.between(BrandImpact.valueOf(low.name()), BrandImpact.valueOf(high.name()));
    }

    private static List<Category> categories(Random random) {
        int count = CATEGORY_COUNT.draw(random);
        List<Category> categories = new ArrayList<>();
        while (categories.size() < count) {
            Category category = CATEGORIES.draw(random);
            if (!categories.contains(category)) {
                categories.add(category);
            }
        }
        return categories;
    }

    /** Values that are drawn by their weights. */
    private static final class Choice<T> {

        private final List<T> values = new ArrayList<>();
        private final List<Integer> weights = new ArrayList<>();
        private int total;

        Choice<T> add(int weight, T value) {
            values.add(value);
            weights.add(weight);
            total += weight;
            return this;
        }

        T draw(Random random) {
            int rest = random.nextInt(total);
            int index = 0;
            while (rest >= weights.get(index)) {
                rest -= weights.get(index);
                index++;
            }
            return values.get(index);
        }
    }
}
