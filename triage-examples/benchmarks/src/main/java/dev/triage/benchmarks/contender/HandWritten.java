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
import org.jspecify.annotations.Nullable;

/**
 * The standard rules as one Java function with the same explanation: the fastest possible solution. But only a programmer
 * can read, change, list or check these rules.
 */
final class HandWritten implements Peer {

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
            if (stated(Input.USER_IMPACT, issue.impact().user(), StandardReasons.UNSAID_USER_IMPACT)) {
                leastUser = end(issue.impact().user().low());
                mostUser = end(issue.impact().user().high());
            }
            FunctionalImpact leastFunctional = FunctionalImpact.NO;
            FunctionalImpact mostFunctional = FunctionalImpact.YES;
            if (stated(
                    Input.FUNCTIONAL_IMPACT, issue.impact().functional(), StandardReasons.UNSAID_FUNCTIONAL_IMPACT)) {
                leastFunctional = end(issue.impact().functional().low());
                mostFunctional = end(issue.impact().functional().high());
            }
            BrandImpact leastBrand = BrandImpact.LOW;
            BrandImpact mostBrand = BrandImpact.MEDIUM;
            if (stated(Input.BRAND_IMPACT, issue.impact().brand(), StandardReasons.UNSAID_BRAND_IMPACT)) {
                leastBrand = end(issue.impact().brand().low());
                mostBrand = end(issue.impact().brand().high());
            }
            Rating<Complexity> complexity = issue.classification().complexity();
            Complexity leastComplexity = stated(Input.COMPLEXITY, complexity, StandardReasons.UNSAID_COMPLEXITY)
                    ? end(complexity.low())
                    : Complexity.SIMPLE_FIX;
            Rating<Integer> effort = issue.resources().effort();
            int leastEffort = stated(Input.EFFORT, effort, StandardReasons.UNSAID_EFFORT) ? end(effort.low()) : 1;
            List<Category> categories = issue.classification().categories();
            if (categories.isEmpty()) {
                assumed.add(StandardReasons.UNSAID_CATEGORIES);
            }
            StatusKind status = status(issue.status());
            boolean closed = status == StatusKind.CLOSED;
            boolean securityHole =
                    categories.contains(Category.SECURITY) && !categories.contains(Category.FEATURE_REQUEST);
            boolean wish = wish(categories);

            users(leastUser, mostUser);
            function(leastFunctional, mostFunctional);
            trust(leastUser, leastBrand, mostBrand);
            when(leastComplexity.compareTo(Complexity.COMPLEX_SOLUTION) >= 0, StandardReasons.DEEP_CHANGE);
            when(leastEffort >= 2, StandardReasons.NO_SMALL_JOB);
            when(securityHole, StandardReasons.SOMEBODY_COULD_BE_HARMED);
            when(wish, StandardReasons.WISH);
            when(categories.contains(Category.UX), StandardReasons.HOW_IT_FEELS);
            when(closed || status == StatusKind.PROPOSED, StandardReasons.NOTHING_IS_BURNING);

            Priority reached = reached();
            boolean manyUsers = leastUser.compareTo(UserImpact.HIGH) >= 0;
            boolean blocksMany = !closed && manyUsers && leastFunctional == FunctionalImpact.YES;
            boolean harmsMany = !closed && manyUsers && securityHole;
            boolean breaksNothing = mostFunctional == FunctionalImpact.NO;
            boolean harmlessWish = wish && breaksNothing;
            boolean harm = !closed
                    && leastUser == UserImpact.CRITICAL
                    && !harmlessWish
                    && (leastFunctional != FunctionalImpact.NO || leastBrand.compareTo(BrandImpact.HIGH) >= 0);

            Priority capped = harmlessWish ? Priority.lessUrgent(reached, Priority.P1) : reached;
            when(harm && capped != Priority.P0, StandardReasons.HARM_IS_P0);
            boolean belowP1 = Priority.P1.moreUrgentThan(capped);
            when(blocksMany && belowP1, StandardReasons.BLOCKING_MANY_IS_P1);
            when(harmsMany && belowP1, StandardReasons.SECURITY_OF_MANY_IS_P1);
            boolean aboveP1 = reached == Priority.P0;
            when(harmlessWish && aboveP1, StandardReasons.HARMLESS_WISH_IS_P1);
            Priority ruled = capped;
            if (harm) {
                ruled = Priority.P0;
            } else if (blocksMany || harmsMany) {
                ruled = Priority.moreUrgent(ruled, Priority.P1);
            }
            Priority pinned = issue.pinnedPriority();
            when(pinned != null, StandardReasons.PIN_STANDS);

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
            when(least != UserImpact.LOW, StandardReasons.USERS_FEEL_IT);
            when(many, StandardReasons.MANY_USERS_FEEL_IT);
            when(least == UserImpact.CRITICAL, StandardReasons.IT_HARMS_USERS);
            when(!many && most.compareTo(UserImpact.HIGH) >= 0, StandardReasons.MANY_USERS_MAY_FEEL_IT);
        }

        private void function(FunctionalImpact least, FunctionalImpact most) {
            when(least != FunctionalImpact.NO, StandardReasons.SOMETHING_DOES_NOT_WORK);
            when(least == FunctionalImpact.YES, StandardReasons.CORE_IS_BLOCKED);
            when(least == FunctionalImpact.NO && most != FunctionalImpact.NO, StandardReasons.SOMETHING_MAY_NOT_WORK);
        }

        private void trust(UserImpact leastUser, BrandImpact least, BrandImpact most) {
            boolean costs = least.compareTo(BrandImpact.HIGH) >= 0;
            when(costs, StandardReasons.IT_COSTS_TRUST);
            when(least == BrandImpact.CRITICAL, StandardReasons.TRUST_IS_AT_STAKE);
            when(!costs && most.compareTo(BrandImpact.HIGH) >= 0, StandardReasons.IT_MAY_COST_TRUST);
            when(leastUser != UserImpact.LOW && least != BrandImpact.LOW, StandardReasons.USERS_FEEL_IT_AND_IT_SHOWS);
        }

        private Priority reached() {
            if (points >= StandardReasons.P0_FROM) {
                reasons.add(StandardReasons.REACHES_P0);
                return Priority.P0;
            }
            if (points >= StandardReasons.P1_FROM) {
                reasons.add(StandardReasons.REACHES_P1);
                return Priority.P1;
            }
            if (points >= StandardReasons.P2_FROM) {
                reasons.add(StandardReasons.REACHES_P2);
                return Priority.P2;
            }
            if (points >= StandardReasons.P3_FROM) {
                reasons.add(StandardReasons.REACHES_P3);
                return Priority.P3;
            }
            reasons.add(StandardReasons.REACHES_P4);
            return Priority.P4;
        }

        private StatusKind status(@Nullable Status status) {
            if (status == null || status.kind() == StatusKind.UNCLEAR) {
                assumed.add(StandardReasons.UNSAID_STATUS);
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

    private static boolean wish(List<Category> categories) {
        boolean wish = false;
        for (Category category : categories) {
            if (category.equals(Category.BUG)
                    || category.equals(Category.SECURITY)
                    || category.equals(Category.RELIABILITY)
                    || category.equals(Category.PERFORMANCE)
                    || category.equals(Category.INFRASTRUCTURE)
                    || category.equals(Category.RELEASE_ENGINEERING)) {
                return false;
            }
            wish |= category.equals(Category.FEATURE_REQUEST)
                    || category.equals(Category.DOCUMENTATION)
                    || category.equals(Category.UX);
        }
        return wish;
    }

    private static <T> T end(@Nullable T end) {
        return requireNonNull(end, "the end of a known rating");
    }
}
