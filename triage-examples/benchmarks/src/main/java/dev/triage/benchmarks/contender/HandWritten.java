package dev.triage.benchmarks.contender;

import static java.util.Objects.requireNonNull;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The standard rules as one Java function with the same explanation: the fastest possible solution. But only a programmer
 * can read, change, list or check these rules.
 */
final class HandWritten implements Peer {

    private static final Set<Category> DEFECTS = Set.of(
            Category.BUG,
            Category.SECURITY,
            Category.RELIABILITY,
            Category.PERFORMANCE,
            Category.INFRASTRUCTURE,
            Category.RELEASE_ENGINEERING);
    private static final Set<Category> DOCUMENTATION_AND_UX = Set.of(Category.DOCUMENTATION, Category.UX);

    @Override
    public Decision decide(Issue issue) {
        return new Sheet().decide(issue);
    }

    /** The inputs of one issue, and the notes about them. */
    private static final class Sheet {

        private final List<Assumption> assumed = new ArrayList<>(0);
        private final List<Uncertainty> uncertain = new ArrayList<>(0);
        private final List<Reason> reasons = new ArrayList<>(12);
        private int points;

        Decision decide(Issue issue) {
            UserImpact leastUser = UserImpact.LOW;
            UserImpact mostUser = UserImpact.HIGH;
            if (stated(Input.USER_IMPACT, issue.impact().user(), StandardReasons.ASSUMED_USER_IMPACT)) {
                leastUser = end(issue.impact().user().low());
                mostUser = end(issue.impact().user().high());
            }
            FunctionalImpact leastFunctional = FunctionalImpact.NO;
            FunctionalImpact mostFunctional = FunctionalImpact.YES;
            if (stated(
                    Input.FUNCTIONAL_IMPACT, issue.impact().functional(), StandardReasons.ASSUMED_FUNCTIONAL_IMPACT)) {
                leastFunctional = end(issue.impact().functional().low());
                mostFunctional = end(issue.impact().functional().high());
            }
            BrandImpact leastBrand = BrandImpact.LOW;
            BrandImpact mostBrand = BrandImpact.HIGH;
            if (stated(Input.BRAND_IMPACT, issue.impact().brand(), StandardReasons.ASSUMED_BRAND_IMPACT)) {
                leastBrand = end(issue.impact().brand().low());
                mostBrand = end(issue.impact().brand().high());
            }
            Rating<Complexity> complexity = issue.classification().complexity();
            Complexity leastComplexity = stated(Input.COMPLEXITY, complexity, StandardReasons.ASSUMED_COMPLEXITY)
                    ? end(complexity.low())
                    : Complexity.SIMPLE_FIX;
            Rating<Integer> effort = issue.resources().effort();
            int leastEffort = stated(Input.EFFORT, effort, StandardReasons.ASSUMED_EFFORT) ? end(effort.low()) : 1;
            List<Category> categories = issue.classification().categories();
            if (categories.isEmpty()) {
                assumed.add(StandardReasons.ASSUMED_CATEGORIES);
            }
            StatusKind status = status(issue.status());
            boolean closed = status == StatusKind.CLOSED;
            boolean defect = contains(categories, DEFECTS);
            boolean featureRequest = categories.contains(Category.FEATURE_REQUEST);
            boolean securityDefect = categories.contains(Category.SECURITY) && !featureRequest;

            users(leastUser, mostUser);
            function(leastUser, leastFunctional, mostFunctional);
            brand(leastUser, leastBrand);
            when(leastComplexity.compareTo(Complexity.COMPLEX_SOLUTION) >= 0, StandardReasons.HIGH_COMPLEXITY);
            when(leastEffort >= 2, StandardReasons.EFFORT_2_OR_MORE);
            when(securityDefect, StandardReasons.SECURITY_DEFECT);
            boolean mayBreak = mostFunctional != FunctionalImpact.NO;
            when(categories.contains(Category.BUG) && mayBreak, StandardReasons.BUG);
            when(featureRequest && !defect, StandardReasons.FEATURE_REQUEST);
            when(contains(categories, DOCUMENTATION_AND_UX), StandardReasons.DOCUMENTATION_OR_UX);
            when(closed, StandardReasons.CLOSED);
            when(closed && leastComplexity.compareTo(Complexity.MODERATE_EFFORT) >= 0, StandardReasons.CLOSED_COMPLEX);
            when(status == StatusKind.PROPOSED, StandardReasons.PROPOSED);

            Priority reached = reached();
            boolean manyUsers = leastUser.compareTo(UserImpact.HIGH) >= 0;
            boolean blocksMany = !closed && manyUsers && leastFunctional == FunctionalImpact.YES;
            boolean mayCostTrust = mostBrand.compareTo(BrandImpact.HIGH) >= 0;
            boolean attack = !closed && securityDefect && mostUser.compareTo(UserImpact.HIGH) >= 0;
            boolean breaksNothing =
                    !mayBreak && !defect && (featureRequest || contains(categories, DOCUMENTATION_AND_UX));
            boolean harm = !closed
                    && leastUser == UserImpact.CRITICAL
                    && !breaksNothing
                    && (leastFunctional != FunctionalImpact.NO || leastBrand.compareTo(BrandImpact.HIGH) >= 0);

            boolean belowP0 = reached != Priority.P0;
            boolean belowP1 = Priority.P1.moreUrgentThan(reached);
            when(harm && belowP0, StandardReasons.P0_FLOOR_CRITICAL_USER_IMPACT);
            when(blocksMany && mayCostTrust && belowP0, StandardReasons.P0_FLOOR_CORE_FUNCTIONALITY_BLOCKED);
            when(blocksMany && belowP1, StandardReasons.P1_FLOOR_CORE_FUNCTIONALITY_BLOCKED);
            when(attack && belowP1, StandardReasons.P1_FLOOR_SECURITY_DEFECT);
            Priority ruled = reached;
            if (harm || (blocksMany && mayCostTrust)) {
                ruled = Priority.P0;
            } else if (blocksMany || attack) {
                ruled = Priority.moreUrgent(ruled, Priority.P1);
            }
            Priority pinned = issue.pinnedPriority();
            when(pinned != null, StandardReasons.PINNED_PRIORITY);

            return new Decision(
                    issue.id(),
                    issue.title(),
                    pinned == null ? ruled : pinned,
                    pinned,
                    ruled,
                    points,
                    reasons,
                    assumed,
                    List.of(),
                    uncertain,
                    List.of(),
                    "written by hand");
        }

        private void users(UserImpact least, UserImpact most) {
            boolean many = least.compareTo(UserImpact.HIGH) >= 0;
            when(least != UserImpact.LOW, StandardReasons.USER_IMPACT_MEDIUM);
            when(many, StandardReasons.USER_IMPACT_HIGH);
            when(least == UserImpact.CRITICAL, StandardReasons.USER_IMPACT_CRITICAL);
            when(!many && most.compareTo(UserImpact.HIGH) >= 0, StandardReasons.USER_IMPACT_MAY_BE_HIGH);
        }

        private void function(UserImpact leastUser, FunctionalImpact least, FunctionalImpact most) {
            boolean impaired = least != FunctionalImpact.NO;
            boolean blocked = least == FunctionalImpact.YES;
            when(impaired, StandardReasons.FUNCTIONALITY_IMPAIRED);
            when(blocked, StandardReasons.CORE_FUNCTIONALITY_BLOCKED);
            when(!blocked && most == FunctionalImpact.YES, StandardReasons.CORE_FUNCTIONALITY_MAY_BE_BLOCKED);
            when(impaired && leastUser != UserImpact.LOW, StandardReasons.USER_AND_FUNCTIONAL_IMPACT);
        }

        private void brand(UserImpact leastUser, BrandImpact least) {
            boolean visible = least != BrandImpact.LOW;
            when(visible, StandardReasons.BRAND_IMPACT_MEDIUM);
            when(least.compareTo(BrandImpact.HIGH) >= 0, StandardReasons.HIGH_BRAND_IMPACT);
            when(visible && leastUser != UserImpact.LOW, StandardReasons.USER_AND_BRAND_IMPACT_MEDIUM);
        }

        private Priority reached() {
            if (points >= StandardReasons.P0_FROM) {
                reasons.add(StandardReasons.THRESHOLD_P0);
                return Priority.P0;
            }
            if (points >= StandardReasons.P1_FROM) {
                reasons.add(StandardReasons.THRESHOLD_P1);
                return Priority.P1;
            }
            if (points >= StandardReasons.P2_FROM) {
                reasons.add(StandardReasons.THRESHOLD_P2);
                return Priority.P2;
            }
            if (points >= StandardReasons.P3_FROM) {
                reasons.add(StandardReasons.THRESHOLD_P3);
                return Priority.P3;
            }
            reasons.add(StandardReasons.THRESHOLD_P4);
            return Priority.P4;
        }

        private StatusKind status(@Nullable Status status) {
            if (status == null || status.kind() == StatusKind.UNCLEAR) {
                assumed.add(StandardReasons.ASSUMED_STATUS);
                return StatusKind.OPEN;
            }
            return status.kind();
        }

        private boolean stated(Input input, Rating<?> rating, Assumption otherwise) {
            if (!rating.known()) {
                assumed.add(otherwise);
                return false;
            }
            if (rating.range()) {
                uncertain.add(new Uncertainty(input, rating.text()));
            }
            return true;
        }

        private void when(boolean holds, Reason reason) {
            if (holds) {
                points += StandardReasons.points(reason);
                reasons.add(reason);
            }
        }
    }

    private static boolean contains(List<Category> categories, Set<Category> wanted) {
        for (Category category : categories) {
            if (wanted.contains(category)) {
                return true;
            }
        }
        return false;
    }

    private static <T> T end(@Nullable T end) {
        return requireNonNull(end, "the end of a known rating");
    }
}
