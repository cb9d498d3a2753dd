package dev.triage.testkit;

import static dev.triage.testkit.RuleVerifier.verify;
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
        verify(ENGINE).rule("Affects many users").given(severe).fires();
        verify(ENGINE).rule("Affects many users").given(severe, mild, severe).fires(2);
        verify(ENGINE).rule("Affects many users").given(mild).doesNotFire();
    }

    @Test
    void aFloorFiresEvenWhereTheSumKeepsIt() {
        verify(ENGINE).rule("P1 floor: many users blocked").given(severe).fires();
    }

    @Test
    void rulesOnABacklogSeeAllOfIt() {
        String rule = "More than half P0 or P1";
        verify(ENGINE).rule(rule).given(severe, severe).doesNotFire();
        verify(ENGINE).rule(rule).given(severe, severe, severe, severe, severe).fires(1);
    }

    @Test
    void aFailureSaysWhatEachQuestionWasAnswered() {
        assertThatThrownBy(() -> verify(ENGINE)
                        .rule("Medium or higher user and brand impact")
                        .given(mild)
                        .fires())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The rule "Medium or higher user and brand impact" (+3, prioritise/impact.drl:100) should fire for #2 "A lamp is dim", but does not.
                          Assessment
                            no          leastUserImpact >= UserImpact.MEDIUM
                            not checked leastBrandImpact >= BrandImpact.MEDIUM""");
        assertThatThrownBy(() -> verify(ENGINE)
                        .rule("Medium or higher user and brand impact")
                        .given(severe)
                        .doesNotFire())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("should not fire for #1 \"All plugins break\", but does.")
                .hasMessageContaining("yes         leastUserImpact >= UserImpact.MEDIUM");
        assertThatThrownBy(() ->
                        verify(ENGINE).rule("Affects users").given(severe, mild).fires(2))
                .hasMessageContaining("should fire 2 times")
                .hasMessageContaining("but fires once.")
                .hasMessageContaining("1 yes, 1 no leastUserImpact >= UserImpact.MEDIUM");
    }

    @Test
    void anUnknownRuleIsAnErrorThatNamesTheNearest() {
        assertThatThrownBy(() -> verify(ENGINE).rule("Afects users"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule called (Afects users). Maybe (Affects users).");
        assertThatThrownBy(() -> verify(ENGINE).rule("xyz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("There is no rule called \\(xyz\\) among the \\d+ of this engine\\. Maybe .*");
    }
}
