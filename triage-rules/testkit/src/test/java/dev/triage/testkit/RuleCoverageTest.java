package dev.triage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import dev.triage.testkit.coverage.RuleCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCoverageTest {

    @Test
    void showsWhatTheTestsDidNotTry(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("money.drl"), """
                rule "It costs money every day"
                    @reason("Each day that it waits is paid for.")
                    @adds(2)
                when
                    Assessment( categories contains Category.COST, leastUserImpact >= UserImpact.HIGH )
                then
                end
                """);
        RuleCoverage coverage =
                RuleCoverage.of(TriageEngine.builder().rules(folder).build()).ofTeamRules();
        String place = folder + "/money.drl:1";

        assertThat(coverage.percent()).isZero();
        Issue cost = Issue.named("#1", "One").categories(Category.COST).build();
        coverage.engine().decide(cost);

        assertThat(coverage.text()).isEqualTo("""
                 fired  results  rule
                     0      2/4  It costs money every day  (PLACE)
                                 never false: categories contains Category.COST
                                 never true: leastUserImpact >= UserImpact.HIGH
                2 of 5, 40 %""".replace("PLACE", place));
        assertThatThrownBy(() -> coverage.requireAtLeast(41))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The tests should reach 41 % of the rules, but reach 40 %.\n fired");

        coverage.engine()
                .decide(cost.with().userImpact(Rating.of(UserImpact.HIGH)).build());
        coverage.engine().decide(Issue.named("#2", "Two").build());
        coverage.requireAtLeast(100);
        assertThat(coverage.text()).endsWith("5 of 5, 100 %");
    }

    @Test
    void rulesOfOtherStagesCanBeLeftOut() {
        RuleCoverage coverage = RuleCoverage.of(TriageEngine.standard());
        int all = coverage.text().split("\n").length;

        assertThat(coverage.inStages("plan").text().split("\n").length).isLessThan(all / 2);
        assertThat(coverage.inStages("none").percent()).isEqualTo(100);
    }

    /** Being watched changes nothing. */
    @Domain(TriageDomain.class)
    @Domain(DomainContext.Global.class)
    static class WatchedProperties {

        private static final TriageEngine ENGINE = TriageEngine.standard();
        private static final RuleCoverage COVERAGE = RuleCoverage.of(ENGINE);

        @Property(tries = 300)
        void decisionsAreTheSame(@ForAll Issue issue) {
            assertThat(COVERAGE.engine().decide(issue)).isEqualTo(ENGINE.decide(issue));
        }

        @Example
        void standardRulesAreReadForTheirConditions() {
            assertThat(COVERAGE.text()).doesNotContain("0/0  Affects users");
        }
    }
}
