package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.io.scale.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.Uncertainty;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TriageEngineTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @Test
    void explainsTheWholeSum() {
        Decision decision = ENGINE.decide(issue("Medium–High", "Yes", "Medium", "Simple fix → Moderate effort", "2")
                .categories(Category.INFRASTRUCTURE, Category.RELIABILITY)
                .status("Active concern")
                .build());

        assertThat(decision.reasons())
                .extracting(reason -> reason.effect().text() + " " + reason.rule())
                .containsExactly(
                        "+2 Affects users",
                        "+1 May affect many users",
                        "+2 Functionality impaired",
                        "+3 Core functionality blocked",
                        "+3 Users affected and functionality impaired",
                        "+2 Medium brand impact",
                        "+3 Medium or higher user and brand impact",
                        "−1 Effort of 2 or more",
                        "P1 from 11 points Score reaches P1");
        assertThat(decision.points()).isEqualTo(15);
        assertThat(decision.uncertain())
                .containsExactly(
                        new Uncertainty(Input.USER_IMPACT, "Medium–High"),
                        new Uncertainty(Input.COMPLEXITY, "Simple fix–Moderate effort"));
        assertThat(decision.assumed()).isEmpty();
        assertThat(decision.ruleBase()).matches("standard .* \\([0-9a-f]{8}\\)");
    }

    @Test
    void saysWhatWouldChangeThePriority() {
        Decision decision = ENGINE.decide(issue("High", "Yes", "Medium", "Moderate", "3")
                .categories(Category.BUG)
                .status("Open")
                .build());

        assertThat(decision.changes())
                .extracting(dev.triage.model.decision.Change::text)
                .containsExactly(
                        "P0 if user impact were Critical instead of High",
                        "P0 if brand impact were High instead of Medium",
                        "P2 if user impact were Low instead of High",
                        "P2 if user impact were Medium instead of High and brand impact were Low instead of Medium");
    }

    @Test
    void anIssueOfWhichNothingIsKnownIsNeitherHarmlessNorADisaster() {
        Decision decision = ENGINE.decide(Issue.named("#1", "Something is odd").build());

        assertThat(decision.priority()).isEqualTo(Priority.P2);
        assertThat(decision.assumed())
                .extracting(Assumption::input, Assumption::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Input.USER_IMPACT, "Low–High"),
                        org.assertj.core.groups.Tuple.tuple(Input.FUNCTIONAL_IMPACT, "No–Yes"),
                        org.assertj.core.groups.Tuple.tuple(Input.BRAND_IMPACT, "Low–High"),
                        org.assertj.core.groups.Tuple.tuple(Input.COMPLEXITY, "Simple fix–Architectural change"),
                        org.assertj.core.groups.Tuple.tuple(Input.EFFORT, "1–5"),
                        org.assertj.core.groups.Tuple.tuple(Input.CATEGORIES, "none"),
                        org.assertj.core.groups.Tuple.tuple(Input.STATUS, "open"));
    }

    @Test
    void aStatusInUnknownWordsIsAssumedOpen() {
        Decision decision = ENGINE.decide(issue("Low", "No", "Low", "Simple", "1")
                .categories(Category.BUG)
                .status("in limbo")
                .build());

        assertThat(decision.assumed()).extracting(Assumption::input).containsExactly(Input.STATUS);
        assertThat(decision.priority()).isEqualTo(Priority.P3);
    }

    @Test
    void aPinnedPriorityStandsAndItsDisagreementIsReported() {
        Decision decision = ENGINE.decide(issue("Critical", "Yes", "High", "Simple", "1")
                .categories(Category.BUG)
                .status("Open")
                .pinnedPriority(Priority.P3)
                .build());

        assertThat(decision.priority()).isEqualTo(Priority.P3);
        assertThat(decision.ruled()).isEqualTo(Priority.P0);
        assertThat(decision.disagreesWithPin()).isTrue();
        assertThat(decision.reasons()).extracting(Reason::rule).contains("Pinned priority");
    }

    @Test
    void aPinThatTheRulesShareIsNoDisagreement() {
        Decision decision = ENGINE.decide(issue("Critical", "Yes", "High", "Simple", "1")
                .pinnedPriority(Priority.P0)
                .build());

        assertThat(decision.disagreesWithPin()).isFalse();
    }

    @Test
    void aFloorWinsOverTheSum() {
        Decision decision = ENGINE.decide(issue("High", "Yes", "Low", "Architectural", "5")
                .categories(Category.UX)
                .status("Planned")
                .build());

        assertThat(decision.priority()).isEqualTo(Priority.P1);
        assertThat(decision.points()).isEqualTo(10);
        assertThat(decision.reasons()).extracting(Reason::rule).contains("P1 floor: many users blocked");
    }

    @Test
    void aBoundThatTheSumKeepsAnywayDoesNotCount() {
        Decision decision = ENGINE.decide(issue("High", "Yes", "High", "Simple", "1")
                .categories(Category.BUG)
                .status("Open")
                .build());

        assertThat(decision.priority()).isEqualTo(Priority.P0);
        assertThat(decision.reasons()).extracting(Reason::rule).doesNotContain("P1 floor: many users blocked");
    }

    @Test
    void decisionsComeInTheOrderOfTheIssues() {
        List<Issue> issues = List.of(
                Issue.named("#2", "Two").build(),
                Issue.named("#1", "One")
                        .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.CRITICAL)
                        .complexity(Complexity.SIMPLE_FIX)
                        .build());

        assertThat(ENGINE.decide(issues)).extracting(Decision::id).containsExactly("#2", "#1");
    }

    private static IssueBuilder issue(String user, String functional, String brand, String complexity, String effort) {
        return Issue.named("#1", "An issue")
                .userImpact(RatingText.userImpact(user))
                .functionalImpact(RatingText.functionalImpact(functional))
                .brandImpact(RatingText.brandImpact(brand))
                .complexity(RatingText.complexity(complexity))
                .effort(RatingText.effort(effort));
    }

    @Test
    void anInterruptionEndsADecisionAndIsKept() {
        TriageEngine engine = TriageEngine.builder().build();
        Issue issue = Issue.named("#1", "Payments fail").labels("bug").build();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> engine.decide(issue)).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> engine.report(List.of(issue))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(engine.decide(issue)).isEqualTo(TriageEngine.standard().decide(issue));
    }
}
