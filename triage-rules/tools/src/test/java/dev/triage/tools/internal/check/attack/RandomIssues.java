package dev.triage.tools.internal.check.attack;

import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Issues at random that random rules can tell apart. */
final class RandomIssues {

    private static final List<Category> CATEGORIES = List.of(
            Category.SECURITY,
            Category.COST,
            Category.UX,
            Category.BUG,
            Category.FEATURE_REQUEST,
            Category.DOCUMENTATION,
            Category.of("Fraud"));

    private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Integer[] EFFORTS = {1, 2, 3, 4, 5};

    private final Random random;

    RandomIssues(long seed) {
        random = new Random(seed);
    }

    Issue next() {
        return next("#1");
    }

    Issue next(String id) {
        IssueBuilder issue = Issue.named(
                id,
                one(
                        "Any issue",
                        "Any issue",
                        "Pay",
                        "Wallet",
                        "Payment fails",
                        "pay fails",
                        "Wallet fails",
                        "Payment and wallet fails",
                        "Payments",
                        "Pay the payment"));
        issue.labels(some(
                3,
                "a",
                "b",
                "c",
                "ab",
                "area/x",
                "area/y",
                "exposure:open",
                "exposure:partial",
                "exposure=offen",
                "cvss:7",
                "a  b",
                "severity of zone:1",
                "severity of zone:3",
                "exposure:strange",
                "duplicate"));
        issue.components(some(4, "Pay", "Payments", "Wallet", "Other"));
        List<Assignee> people = new ArrayList<>();
        some(5, "ann", "bob", "andy").forEach(name -> people.add(new Assignee(name, "")));
        issue.assignees(people).tracked(tracked());
        if (random.nextBoolean()) {
            issue.categories(some(3, CATEGORIES.toArray(new Category[0])));
        }
        if (random.nextBoolean()) {
            issue.userImpact(any(UserImpact.values()));
        }
        if (random.nextBoolean()) {
            issue.functionalImpact(any(FunctionalImpact.values()));
        }
        if (random.nextBoolean()) {
            issue.brandImpact(any(BrandImpact.values()));
        }
        if (random.nextBoolean()) {
            issue.complexity(any(Complexity.values()));
        }
        if (random.nextBoolean()) {
            issue.effort(any(EFFORTS));
        }
        if (random.nextBoolean()) {
            StatusKind kind = one(StatusKind.OPEN, StatusKind.IN_PROGRESS, StatusKind.CLOSED, StatusKind.PROPOSED);
            issue.status(new Status(kind.label(), kind));
        }
        if (random.nextInt(6) == 0) {
            issue.pinnedPriority(one(Priority.values()));
        }
        return issue.build();
    }

    private Tracked tracked() {
        TrackedBuilder tracked = Tracked.builder();
        if (random.nextBoolean()) {
            tracked.field("cvss", one("0", "1", "2", "4", "5", "6.5", "7", "9", "10", "11"));
        }
        if (random.nextBoolean()) {
            tracked.field("reach", one("1", "4", "7", "10", "12"));
        }
        if (random.nextInt(3) == 0) {
            tracked.field("Urgency", one("high", "low"));
        }
        if (random.nextInt(4) == 0) {
            tracked.field("exposure", one("open", "closed", "partial", "offen"));
        }
        if (random.nextInt(4) == 0) {
            tracked.field("severity of zone", one("1", "2", "3", "4", "-"));
        }
        if (random.nextInt(5) == 0) {
            tracked.field("resolution", one("Duplicate", "fixed", "invalid"));
        }
        if (random.nextInt(3) == 0) {
            tracked.type(one("Incident", "Task", "Other"));
        }
        if (random.nextBoolean()) {
            tracked.milestone(one("2.0", "next", "next 1", "next 2", "2.1", "other"));
        }
        if (random.nextBoolean()) {
            tracked.reactions(one(0, 4, 5, 11));
        }
        if (random.nextBoolean()) {
            tracked.comments(one(4, 5, 6, 20));
        }
        if (random.nextBoolean()) {
            int open = one(10, 40, 100);
            tracked.opened(OPENED).standing(new BacklogRank(null, 0, open, one(5, 40, 100), List.of(), List.of()));
            if (random.nextBoolean()) {
                tracked.due(OPENED.plus(Duration.ofDays(open + one(-5, 5, 20, 60))));
            }
        }
        return tracked.build();
    }

    /**
     * An issue without texts that states everything: each range and set of categories is as frequent as the others, and as not to state
     * an input of which not the same is assumed.
     */
    Issue combination(List<Category> categories, Set<String> unstated) {
        IssueBuilder issue = Issue.named("#1", "Any issue");
        List<Category> some = new ArrayList<>();
        categories.stream().filter(category -> random.nextBoolean()).forEach(some::add);
        StatusKind kind = one(StatusKind.OPEN, StatusKind.IN_PROGRESS, StatusKind.CLOSED, StatusKind.PROPOSED);
        issue.pinnedPriority(random.nextInt(6) == 0 ? null : one(Priority.values()));
        issue.userImpact(rarely(unstated, "user impact", range(UserImpact.values())))
                .functionalImpact(rarely(unstated, "functional impact", range(FunctionalImpact.values())))
                .brandImpact(rarely(unstated, "brand impact", range(BrandImpact.values())))
                .complexity(rarely(unstated, "complexity", range(Complexity.values())))
                .effort(rarely(unstated, "effort", range(EFFORTS)));
        return issue.categories(some).status(new Status(kind.label(), kind)).build();
    }

    private <T extends Comparable<? super T>> Rating<T> rarely(Set<String> unstated, String input, Rating<T> stated) {
        int values = input.equals("functional impact") ? 6 : input.equals("effort") ? 15 : 10;
        return unstated.contains(input) && random.nextInt(values + 1) == 0 ? Rating.unknown() : stated;
    }

    /** The same issue with a level on one scale. */
    Issue anyLevel(Issue issue, String input) {
        IssueBuilder with = issue.with();
        switch (input) {
            case "user impact" -> with.userImpact(any(UserImpact.values()));
            case "functional impact" -> with.functionalImpact(any(FunctionalImpact.values()));
            case "brand impact" -> with.brandImpact(any(BrandImpact.values()));
            case "complexity" -> with.complexity(any(Complexity.values()));
            case "effort" -> with.effort(any(EFFORTS));
            case "categories" -> with.categories(some(2, CATEGORIES.toArray(new Category[0])));
            case "status" -> {
                StatusKind kind = one(StatusKind.OPEN, StatusKind.IN_PROGRESS, StatusKind.CLOSED, StatusKind.PROPOSED);
                with.status(new Status(kind.label(), kind));
            }
            default -> with.pinnedPriority(one(Priority.values()));
        }
        return with.build();
    }

    /** The same issue with one text of another. */
    Issue anyText(Issue issue) {
        Issue other = next();
        IssueBuilder with = issue.with();
        switch (random.nextInt(5)) {
            case 0 -> with.title(other.title());
            case 1 -> with.labels(other.labels());
            case 2 -> with.components(other.classification().components());
            case 3 -> with.tracked(other.tracked());
            default -> with.categories(other.classification().categories());
        }
        return with.build();
    }

    private <T extends Comparable<? super T>> Rating<T> any(T[] scale) {
        int one = random.nextInt(scale.length);
        int other = random.nextInt(3) == 0 ? random.nextInt(scale.length) : one;
        return Stated.rating(scale[Math.min(one, other)], scale[Math.max(one, other)]);
    }

    private <T extends Comparable<? super T>> Rating<T> range(T[] scale) {
        int number = random.nextInt(scale.length * (scale.length + 1) / 2);
        for (int low = 0; low < scale.length; low++) {
            if (number < scale.length - low) {
                return Stated.rating(scale[low], scale[low + number]);
            }
            number -= scale.length - low;
        }
        throw new IllegalStateException();
    }

    @SafeVarargs
    private <T> List<T> some(int rarely, T... all) {
        List<T> some = new ArrayList<>();
        for (T one : all) {
            if (random.nextInt(rarely) == 0) {
                some.add(one);
            }
        }
        return some;
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int number) {
        return random.nextInt(number);
    }

    @SafeVarargs
    final <T> T one(T... some) {
        return some[random.nextInt(some.length)];
    }
}
