package dev.triage.benchmarks.contender;

import static dev.triage.benchmarks.contender.StandardReasons.*;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: one rule object for each rule, with a lambda for its condition and one for its effect. */
final class EasyRules implements Peer {

    private static final String WORKSHEET = "worksheet";
    private static final String ASSESSMENT = "assessment";
    private static final String POINTS = "points";
    private static final String FIRED = "fired";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules assessing = new Rules();
    private final Rules adding = new Rules();
    private final Rules reading = new Rules();

    EasyRules() {
        List.of(
                        ASSUMED_USER_IMPACT,
                        ASSUMED_FUNCTIONAL_IMPACT,
                        ASSUMED_BRAND_IMPACT,
                        ASSUMED_COMPLEXITY,
                        ASSUMED_EFFORT,
                        ASSUMED_CATEGORIES,
                        ASSUMED_STATUS)
                .forEach(this::assume);
        impacts();
        costAndKind();
        thresholds();
        bounds();
    }

    @Override
    public Decision decide(Issue issue) {
        Worksheet worksheet = new Worksheet(issue);
        List<Reason> fired = new ArrayList<>();
        Facts facts = new Facts();
        facts.put(WORKSHEET, worksheet);
        engine.fire(assessing, facts);
        facts.put(ASSESSMENT, worksheet.assessment());
        facts.put(FIRED, fired);
        engine.fire(adding, facts);
        int points = 0;
        for (Reason reason : fired) {
            points += points(reason);
        }
        facts.put(POINTS, points);
        engine.fire(reading, facts);
        return FiredRules.decision(issue, worksheet, points, fired, "Easy Rules");
    }

    private void impacts() {
        add(USER_IMPACT_MEDIUM, it -> atLeast(it.leastUserImpact(), UserImpact.MEDIUM));
        add(USER_IMPACT_HIGH, it -> atLeast(it.leastUserImpact(), UserImpact.HIGH));
        add(USER_IMPACT_CRITICAL, it -> atLeast(it.leastUserImpact(), UserImpact.CRITICAL));
        add(
                USER_IMPACT_MAY_BE_HIGH,
                it -> below(it.leastUserImpact(), UserImpact.HIGH) && atLeast(it.mostUserImpact(), UserImpact.HIGH));
        add(FUNCTIONALITY_IMPAIRED, it -> atLeast(it.leastFunctionalImpact(), FunctionalImpact.PARTIAL));
        add(CORE_FUNCTIONALITY_BLOCKED, it -> atLeast(it.leastFunctionalImpact(), FunctionalImpact.YES));
        add(
                CORE_FUNCTIONALITY_MAY_BE_BLOCKED,
                it -> below(it.leastFunctionalImpact(), FunctionalImpact.YES)
                        && atLeast(it.mostFunctionalImpact(), FunctionalImpact.YES));
        add(
                USER_AND_FUNCTIONAL_IMPACT,
                it -> atLeast(it.leastUserImpact(), UserImpact.MEDIUM)
                        && atLeast(it.leastFunctionalImpact(), FunctionalImpact.PARTIAL));
        add(BRAND_IMPACT_MEDIUM, it -> atLeast(it.leastBrandImpact(), BrandImpact.MEDIUM));
        add(HIGH_BRAND_IMPACT, it -> atLeast(it.leastBrandImpact(), BrandImpact.HIGH));
        add(
                USER_AND_BRAND_IMPACT_MEDIUM,
                it -> atLeast(it.leastUserImpact(), UserImpact.MEDIUM)
                        && atLeast(it.leastBrandImpact(), BrandImpact.MEDIUM));
    }

    private void costAndKind() {
        add(HIGH_COMPLEXITY, it -> atLeast(it.leastComplexity(), Complexity.COMPLEX_SOLUTION));
        add(EFFORT_2_OR_MORE, it -> it.leastEffort() >= 2);
        add(SECURITY_DEFECT, EasyRules::securityDefect);
        add(
                BUG,
                it -> it.categories().contains(Category.BUG)
                        && atLeast(it.mostFunctionalImpact(), FunctionalImpact.PARTIAL));
        add(FEATURE_REQUEST, it -> it.categories().contains(Category.FEATURE_REQUEST) && !defect(it));
        add(DOCUMENTATION_OR_UX, it -> it.anyOf(Category.DOCUMENTATION, Category.UX));
        add(CLOSED, it -> it.status() == StatusKind.CLOSED);
        add(
                CLOSED_COMPLEX,
                it -> it.status() == StatusKind.CLOSED && atLeast(it.leastComplexity(), Complexity.MODERATE_EFFORT));
        add(PROPOSED, it -> it.status() == StatusKind.PROPOSED);
    }

    private void thresholds() {
        read(THRESHOLD_P0, points -> points >= P0_FROM);
        read(THRESHOLD_P1, points -> points >= P1_FROM && points < P0_FROM);
        read(THRESHOLD_P2, points -> points >= P2_FROM && points < P1_FROM);
        read(THRESHOLD_P3, points -> points >= P3_FROM && points < P2_FROM);
        read(THRESHOLD_P4, points -> points < P3_FROM);
    }

    private void bounds() {
        bound(
                P0_FLOOR_CRITICAL_USER_IMPACT,
                it -> atLeast(it.leastUserImpact(), UserImpact.CRITICAL)
                        && (atLeast(it.leastFunctionalImpact(), FunctionalImpact.PARTIAL)
                                || atLeast(it.leastBrandImpact(), BrandImpact.HIGH))
                        && !breaksNothing(it)
                        && it.status() != StatusKind.CLOSED);
        bound(
                P0_FLOOR_CORE_FUNCTIONALITY_BLOCKED,
                it -> manyUsersBlocked(it) && atLeast(it.mostBrandImpact(), BrandImpact.HIGH));
        bound(P1_FLOOR_CORE_FUNCTIONALITY_BLOCKED, EasyRules::manyUsersBlocked);
        bound(
                P1_FLOOR_SECURITY_DEFECT,
                it -> securityDefect(it)
                        && atLeast(it.mostUserImpact(), UserImpact.HIGH)
                        && it.status() != StatusKind.CLOSED);
        bound(PINNED_PRIORITY, it -> it.pinned() != null);
    }

    private void assume(Assumption assumption) {
        assessing.register(new RuleBuilder()
                .name(assumption.rule())
                .description(assumption.reason())
                .priority(assessing.size())
                .when(facts -> worksheet(facts).unsaid(assumption.input()))
                .then(facts -> worksheet(facts).assume(assumption))
                .build());
    }

    private void add(Reason reason, Predicate<Assessment> condition) {
        register(adding, reason, facts -> condition.test(assessment(facts)));
    }

    private void bound(Reason reason, Predicate<Assessment> condition) {
        register(reading, reason, facts -> condition.test(assessment(facts)));
    }

    private void read(Reason reason, IntPredicate condition) {
        register(reading, reason, facts -> {
            Integer points = facts.get(POINTS);
            return condition.test(points);
        });
    }

    private static void register(Rules rules, Reason reason, Predicate<Facts> condition) {
        rules.register(new RuleBuilder()
                .name(reason.rule())
                .description(reason.reason())
                .priority(rules.size())
                .when(condition::test)
                .then(facts -> {
                    List<Reason> fired = facts.get(FIRED);
                    fired.add(reason);
                })
                .build());
    }

    private static Worksheet worksheet(Facts facts) {
        return facts.get(WORKSHEET);
    }

    private static Assessment assessment(Facts facts) {
        return facts.get(ASSESSMENT);
    }

    private static boolean manyUsersBlocked(Assessment it) {
        return atLeast(it.leastUserImpact(), UserImpact.HIGH)
                && atLeast(it.leastFunctionalImpact(), FunctionalImpact.YES)
                && it.status() != StatusKind.CLOSED;
    }

    private static boolean securityDefect(Assessment it) {
        return it.categories().contains(Category.SECURITY) && !it.categories().contains(Category.FEATURE_REQUEST);
    }

    private static boolean breaksNothing(Assessment it) {
        return it.mostFunctionalImpact() == FunctionalImpact.NO
                && it.anyOf(Category.FEATURE_REQUEST, Category.DOCUMENTATION, Category.UX)
                && !defect(it);
    }

    private static boolean defect(Assessment it) {
        return it.anyOf(
                Category.BUG,
                Category.SECURITY,
                Category.RELIABILITY,
                Category.PERFORMANCE,
                Category.INFRASTRUCTURE,
                Category.RELEASE_ENGINEERING);
    }

    private static <T extends Comparable<T>> boolean atLeast(T value, T level) {
        return value.compareTo(level) >= 0;
    }

    private static <T extends Comparable<T>> boolean below(T value, T level) {
        return value.compareTo(level) < 0;
    }
}
