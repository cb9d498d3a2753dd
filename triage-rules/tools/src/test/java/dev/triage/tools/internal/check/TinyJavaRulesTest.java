package dev.triage.tools.internal.check;

import static dev.triage.tools.internal.check.TinyRules.SOUND;
import static dev.triage.tools.internal.check.TinyRules.THRESHOLDS;
import static dev.triage.tools.internal.check.TinyRules.check;
import static dev.triage.tools.internal.check.TinyRules.java;
import static dev.triage.tools.internal.check.TinyRules.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.tools.check.report.CheckReport;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules that nobody can read are run, and what they do is looked at. */
class TinyJavaRulesTest {

    private static final String OPEN = ": It contains Java: it was run on many combinations in several orders. Other"
            + " combinations are not proved.\n";

    @Test
    void whatIsRightIsOnlyNamed() {
        CheckReport report =
                check(SOUND + THRESHOLDS, points("Far", 1, one -> one.leastUserImpact() == UserImpact.CRITICAL));

        assertThat(text(report)).isEqualTo("open: Far" + OPEN);
        // Every value of every input around 33 combinations, without those that come twice.
        assertThat(report.combinations().run()).isBetween(1500, 3000);
        assertThat(report.combinations().distribution()).isNotEmpty();
    }

    @Test
    void moreThatCountsLessIsFound() {
        assertThat(text(check(
                        SOUND + THRESHOLDS, points("Far", -5, one -> one.leastUserImpact() == UserImpact.CRITICAL))))
                .isEqualTo("""
                        direction: With user impact Critical instead of High–Critical it is less urgent: P4 instead of P0.
                          such as user impact High–Critical; unsaid [functional impact No–Yes, brand impact Low–High, complexity Simple fix–Architectural change, effort 1–5, categories none, status open]
                          user impact High–Critical to Critical, P0 to P4, 1 combinations
                          Far
                        """ + "open: Far" + OPEN);
    }

    @Test
    void moreWorkThatCountsMoreIsFound() {
        assertThat(text(check(SOUND + THRESHOLDS, points("Long way", 3, one -> one.leastEffort() >= 5))))
                .isEqualTo("""
                        direction: With effort 5 instead of 4–5 it is more urgent: P0 instead of P2.
                          such as effort 4–5; unsaid [user impact Low–High, functional impact No–Yes, brand impact Low–High, complexity Simple fix–Architectural change, categories none, status open]
                          effort 4–5 to 5, P2 to P0, 1 combinations
                          Long way
                        """ + "open: Long way" + OPEN);
    }

    @Test
    void chanceIsFound() {
        AtomicInteger asked = new AtomicInteger();

        assertThat(text(check(SOUND + THRESHOLDS, points("Now and then", 5, one -> asked.incrementAndGet() % 2 == 0))))
                .isEqualTo("""
                        order: The same issue gets P2 from 1 point at first and P0 from 6 points when run again.
                          such as nothing stated; unsaid [user impact Low–High, functional impact No–Yes, brand impact Low–High, complexity Simple fix–Architectural change, effort 1–5, categories none, status open]
                          Now and then
                        """ + "open: Now and then" + OPEN);
    }

    @Test
    void aRuleThatThrowsIsFound() {
        Rule fragile = java(
                "Fragile",
                "prioritise",
                new Effect.Points(1),
                Assessment.class,
                (fact, bound) -> fact instanceof Assessment one && one.leastEffort() == 3,
                TinyJavaRulesTest::broken);

        assertThat(text(check(SOUND + THRESHOLDS, fragile))).isEqualTo("""
                        failing: The rule "Fragile" failed with IllegalStateException: broken.
                          such as effort 3; unsaid [user impact Low–High, functional impact No–Yes, brand impact Low–High, complexity Simple fix–Architectural change, categories none, status open]
                          Fragile
                        """ + "open: Fragile" + OPEN);
    }

    @Test
    void aThresholdThatNobodyCanReadMayLeaveAGap() {
        Rule threshold = java(
                "Else",
                "prioritise",
                new Effect.Reaches(Priority.P4, null),
                Sum.class,
                (fact, bound) -> fact instanceof Sum sum && sum.points() < -1);

        CheckReport report = check(TinyRules.without(SOUND + THRESHOLDS, "Else"), threshold);

        assertThat(text(report)).isEqualTo("""
                gap: A score of −1 points gets no priority from any rule.
                  such as functional impact No, complexity Architectural change, categories Security; unsaid [user impact Low–High, brand impact Low–High, effort 1–5, status open]
                  -1 points, 1 combinations
                """ + "open: Else" + OPEN);
        assertThat(report.combinations().distribution()).isEmpty();
    }

    @Test
    void aSecondThresholdIsFound() {
        Rule threshold = java(
                "Also",
                "prioritise",
                new Effect.Reaches(Priority.P1, 4),
                Sum.class,
                (fact, bound) -> fact instanceof Sum sum && sum.points() >= 4);

        assertThat(text(check(SOUND + THRESHOLDS, threshold))).isEqualTo("""
                        gap: A score of 4 points gets a priority from more than one rule.
                          such as user impact High, brand impact High, complexity Simple fix–Complex solution, effort 2–4, categories Documentation, status proposed; unsaid [functional impact No–Yes]
                          4 points, 1 combinations
                          From 3
                          Also
                        """ + "open: Also" + OPEN);
    }

    @Test
    void aCapThatNobodyCanReadHasADirectionToo() {
        Rule cap = java(
                "Cap",
                "prioritise",
                new Effect.NeverAbove(Priority.P2),
                Assessment.class,
                (fact, bound) -> fact instanceof Assessment one && one.leastUserImpact() == UserImpact.CRITICAL);

        assertThat(text(check(SOUND + THRESHOLDS, cap))).isEqualTo("""
                        direction: With user impact Critical instead of High–Critical it is less urgent: P2 instead of P0.
                          such as user impact High–Critical; unsaid [functional impact No–Yes, brand impact Low–High, complexity Simple fix–Architectural change, effort 1–5, categories none, status open]
                          user impact High–Critical to Critical, P0 to P2, 1 combinations
                          Cap
                        """ + "open: Cap" + OPEN);
    }

    @Test
    void otherStagesAreRunAsWell() {
        AtomicInteger asked = new AtomicInteger();
        Rule sometimes = java(
                "Sometimes",
                "summarise",
                new CatalogueEffect.Warns("w"),
                Decided.class,
                (fact, bound) -> asked.incrementAndGet() % 2 == 0);
        Rule fragile = java(
                "Fragile",
                "plan",
                new CatalogueEffect.Proposes("n"),
                Assessment.class,
                (fact, bound) -> true,
                TinyJavaRulesTest::broken);
        Rule steady = java(
                "Steady",
                "plan",
                new CatalogueEffect.Proposes("n"),
                Assessment.class,
                (fact, bound) -> fact instanceof Assessment one && one.status() == StatusKind.OPEN);

        assertThat(text(check(SOUND + THRESHOLDS, steady))).isEqualTo("open: Steady" + OPEN);
        assertThat(text(check(SOUND + THRESHOLDS, sometimes))).isEqualTo("""
                        order: With the same facts, the result of "Sometimes" differs when run again.
                          Sometimes
                        """ + "open: Sometimes" + OPEN);
        assertThat(text(check(SOUND + THRESHOLDS, fragile))).isEqualTo("""
                        failing: The rule "Fragile" failed with IllegalStateException: broken.
                          Fragile
                        """ + "open: Fragile" + OPEN);
    }

    private static Object broken(@Nullable Object fact, @Nullable Object[] bound) {
        throw new IllegalStateException("broken");
    }

    private static Rule points(String name, int points, Predicate<Assessment> holds) {
        return java(
                name,
                "prioritise",
                new Effect.Points(points),
                Assessment.class,
                (fact, bound) -> fact instanceof Assessment one && holds.test(one));
    }
}
