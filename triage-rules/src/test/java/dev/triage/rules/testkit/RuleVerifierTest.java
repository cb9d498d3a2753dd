package dev.triage.rules.testkit;

import static dev.triage.rules.testkit.RuleVerifier.verify;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import org.junit.jupiter.api.Test;

class RuleVerifierTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    private final Issue severe = Issue.named("#1", "All plugins break")
            .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.HIGH)
            .build();
    private final Issue mild = Issue.named("#2", "A lamp is dim")
            .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
            .build();

    @Test
    void sawThatARuleFires() {
        verify(ENGINE).rule("Many users feel it").given(severe).fires();
        verify(ENGINE).rule("Many users feel it").given(severe, mild, severe).fires(2);
        verify(ENGINE).rule("Many users feel it").given(mild).doesNotFire();
    }

    @Test
    void aFloorFiresEvenWhereTheSumKeepsIt() {
        verify(ENGINE)
                .rule("What blocks many users is never below P1")
                .given(severe)
                .fires();
    }

    @Test
    void rulesOnABacklogSeeAllOfIt() {
        String rule = "When everything is urgent, nothing is";
        verify(ENGINE).rule(rule).given(severe, severe).doesNotFire();
        verify(ENGINE).rule(rule).given(severe, severe, severe, severe, severe).fires(1);
    }

    @Test
    void aFailureSaysWhatEachQuestionWasAnswered() {
        assertThatThrownBy(() -> verify(ENGINE)
                        .rule("Users feel it and it shows")
                        .given(mild)
                        .fires())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The rule "Users feel it and it shows" (+5, prioritise/impact.drl:90) should fire for \
                        #2 "A lamp is dim", but does not.
                          Assessment
                            no          leastUserImpact >= UserImpact.MEDIUM
                            not checked leastBrandImpact >= BrandImpact.MEDIUM""");
        assertThatThrownBy(() -> verify(ENGINE)
                        .rule("Users feel it and it shows")
                        .given(severe)
                        .doesNotFire())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("should not fire for #1 \"All plugins break\", but does.")
                .hasMessageContaining("yes         leastUserImpact >= UserImpact.MEDIUM");
        assertThatThrownBy(() ->
                        verify(ENGINE).rule("Users feel it").given(severe, mild).fires(2))
                .hasMessageContaining("should fire 2 times")
                .hasMessageContaining("but fires once.")
                .hasMessageContaining("1 yes, 1 no leastUserImpact >= UserImpact.MEDIUM");
    }

    @Test
    void anUnknownRuleIsAnErrorThatNamesTheNearest() {
        assertThatThrownBy(() -> verify(ENGINE).rule("Users fell it"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule called (Users fell it). Maybe (Users feel it).");
        assertThatThrownBy(() -> verify(ENGINE).rule("xyz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("There is no rule called \\(xyz\\) among the \\d+ of this engine\\. Maybe .*");
    }
}
