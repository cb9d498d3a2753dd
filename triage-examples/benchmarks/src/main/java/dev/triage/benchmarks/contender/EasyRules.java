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
                        UNSAID_USER_IMPACT,
                        UNSAID_FUNCTIONAL_IMPACT,
                        UNSAID_BRAND_IMPACT,
                        UNSAID_COMPLEXITY,
                        UNSAID_EFFORT,
                        UNSAID_CATEGORIES,
                        UNSAID_STATUS)
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
        return Ruling.decision(issue, worksheet, points, fired, "Easy Rules");
    }

    private void impacts() {
        add(USERS_FEEL_IT, it -> atLeast(it.leastUserImpact(), UserImpact.MEDIUM));
        add(MANY_USERS_FEEL_IT, it -> atLeast(it.leastUserImpact(), UserImpact.HIGH));
        add(IT_HARMS_USERS, it -> atLeast(it.leastUserImpact(), UserImpact.CRITICAL));
        add(
                MANY_USERS_MAY_FEEL_IT,
                it -> below(it.leastUserImpact(), UserImpact.HIGH) && atLeast(it.mostUserImpact(), UserImpact.HIGH));
        add(SOMETHING_DOES_NOT_WORK, it -> atLeast(it.leastFunctionalImpact(), FunctionalImpact.PARTIAL));
        add(CORE_IS_BLOCKED, it -> atLeast(it.leastFunctionalImpact(), FunctionalImpact.YES));
        add(
                SOMETHING_MAY_NOT_WORK,
                it -> it.leastFunctionalImpact() == FunctionalImpact.NO
                        && atLeast(it.mostFunctionalImpact(), FunctionalImpact.PARTIAL));
        add(IT_COSTS_TRUST, it -> atLeast(it.leastBrandImpact(), BrandImpact.HIGH));
        add(TRUST_IS_AT_STAKE, it -> atLeast(it.leastBrandImpact(), BrandImpact.CRITICAL));
        add(
                IT_MAY_COST_TRUST,
                it -> below(it.leastBrandImpact(), BrandImpact.HIGH)
                        && atLeast(it.mostBrandImpact(), BrandImpact.HIGH));
        add(
                USERS_FEEL_IT_AND_IT_SHOWS,
                it -> atLeast(it.leastUserImpact(), UserImpact.MEDIUM)
                        && atLeast(it.leastBrandImpact(), BrandImpact.MEDIUM));
    }

    private void costAndKind() {
        add(DEEP_CHANGE, it -> atLeast(it.leastComplexity(), Complexity.COMPLEX_SOLUTION));
        add(NO_SMALL_JOB, it -> it.leastEffort() >= 2);
        add(SOMEBODY_COULD_BE_HARMED, EasyRules::securityHole);
        add(WISH, EasyRules::wish);
        add(HOW_IT_FEELS, it -> it.categories().contains(Category.UX));
        add(NOTHING_IS_BURNING, it -> it.status() == StatusKind.CLOSED || it.status() == StatusKind.PROPOSED);
    }

    private void thresholds() {
        read(REACHES_P0, points -> points >= P0_FROM);
        read(REACHES_P1, points -> points >= P1_FROM && points < P0_FROM);
        read(REACHES_P2, points -> points >= P2_FROM && points < P1_FROM);
        read(REACHES_P3, points -> points >= P3_FROM && points < P2_FROM);
        read(REACHES_P4, points -> points < P3_FROM);
    }

    private void bounds() {
        bound(
                HARM_IS_P0,
                it -> atLeast(it.leastUserImpact(), UserImpact.CRITICAL)
                        && (atLeast(it.leastFunctionalImpact(), FunctionalImpact.PARTIAL)
                                || atLeast(it.leastBrandImpact(), BrandImpact.HIGH))
                        && !harmlessWish(it)
                        && it.status() != StatusKind.CLOSED);
        bound(
                BLOCKING_MANY_IS_P1,
                it -> atLeast(it.leastUserImpact(), UserImpact.HIGH)
                        && atLeast(it.leastFunctionalImpact(), FunctionalImpact.YES)
                        && it.status() != StatusKind.CLOSED);
        bound(
                SECURITY_OF_MANY_IS_P1,
                it -> securityHole(it)
                        && atLeast(it.leastUserImpact(), UserImpact.HIGH)
                        && it.status() != StatusKind.CLOSED);
        bound(HARMLESS_WISH_IS_P1, EasyRules::harmlessWish);
        bound(PIN_STANDS, it -> it.pinned() != null);
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

    private static boolean securityHole(Assessment it) {
        return it.categories().contains(Category.SECURITY) && !it.categories().contains(Category.FEATURE_REQUEST);
    }

    private static boolean harmlessWish(Assessment it) {
        return it.mostFunctionalImpact() == FunctionalImpact.NO && wish(it);
    }

    private static boolean wish(Assessment it) {
        return it.anyOf(Category.FEATURE_REQUEST, Category.DOCUMENTATION, Category.UX)
                && it.noneOf(
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
