package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.RatingText;
import dev.triage.model.Assumption;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.Decision;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Reason;
import dev.triage.model.Uncertainty;
import dev.triage.model.UserImpact;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageEngineTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    /** What people would say of such issues; each row is a sentence about triage. */
    @ParameterizedTest(name = "{0}: {8}")
    @CsvSource(delimiter = '|', textBlock = """
            # what                          | user        | functional | brand       | categories       | complexity      | effort | status      | priority
            nobody can sign in              | Critical    | Yes        | High        | Bug              | Moderate        | 3      | Open        | P0
            impostors rob users             | Critical    | No         | High        | Security         | Moderate        | 3      | Ongoing     | P0
            a release train stands still    | High        | Yes        | High        | Release          | Complex         | 4      | In progress | P0
            the core crashes for many       | High        | Yes        | Low         | Bug              | Moderate        | 3      | Open        | P1
            an open hole, many users        | High        | No         | Low         | Security         | Architectural   | 5      | Open        | P1
            a plugin fails for its users    | Medium      | Partial    | Medium      | Bug              | Simple          | 1      | Reported    | P1
            answers could be faster         | High        | No         | High        | Performance      | Moderate        | 3      | Planned     | P1
            a page is hard to find          | Medium      | No         | Medium      | Documentation    | Simple          | 1      | Open        | P2
            a strategic feature             | Medium      | No         | High        | Feature Request  | Complex         | 4      | Concept     | P2
            a bug that was fixed            | Medium      | Yes        | Medium      | Bug              | Moderate        | 3      | Closed      | P2
            an enhancement few asked for    | Low         | No         | Low         | Feature Request  | Moderate        | 3      | Open        | P3
            an idea for servers             | Low         | No         | Low         | Performance      | Complex         | 4      | Discussed   | P3
            a dream of the interface        | Low         | No         | Low         | UX               | Architectural   | 5      | Idea        | P4
            """)
    void decidesAsAPersonWould(
            String what,
            String user,
            String functional,
            String brand,
            String categories,
            String complexity,
            String effort,
            String status,
            Priority expected) {
        Decision decision = ENGINE.decide(issue(user, functional, brand, complexity, effort)
                .title(what)
                .categories(
                        Arrays.stream(categories.split("/")).map(Category::of).toList())
                .status(status)
                .build());

        assertThat(decision.priority()).as(sum(decision)).isEqualTo(expected);
    }

    @Test
    void explainsTheWholeSum() {
        Decision decision = ENGINE.decide(issue("Medium–High", "Yes", "Medium", "Simple fix → Moderate effort", "2")
                .categories(Category.INFRASTRUCTURE, Category.RELIABILITY)
                .status("Active concern")
                .build());

        assertThat(decision.reasons())
                .extracting(reason -> reason.effect().text() + " " + reason.rule())
                .containsExactly(
                        "+3 Users feel it",
                        "+1 Many users may feel it",
                        "+4 Something does not work",
                        "+3 Core functionality is blocked",
                        "+5 Users feel it and it shows",
                        "−2 It is more than a small job",
                        "P1 from 10 points A sum of several clear harms is P1");
        assertThat(decision.points()).isEqualTo(14);
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
                .extracting(dev.triage.model.Change::text)
                .containsExactly(
                        "P0 if user impact were Critical instead of High",
                        "P0 if brand impact were High instead of Medium",
                        "P2 if user impact were Low instead of High",
                        "P2 if user impact were Medium instead of High and brand impact were Low instead of Medium");
    }

    @Test
    void anIssueOfWhichNothingIsKnownIsNeitherHarmlessNorADisaster() {
        Decision decision = ENGINE.decide(Issue.named("#1", "It does not work").build());

        assertThat(decision.priority()).isEqualTo(Priority.P2);
        assertThat(decision.assumed())
                .extracting(Assumption::input, Assumption::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Input.USER_IMPACT, "Low–High"),
                        org.assertj.core.groups.Tuple.tuple(Input.FUNCTIONAL_IMPACT, "No–Yes"),
                        org.assertj.core.groups.Tuple.tuple(Input.BRAND_IMPACT, "Low–Medium"),
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
        assertThat(decision.reasons()).extracting(Reason::rule).contains("A pinned priority stands");
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

        assertThat(decision.points()).isLessThan(10);
        assertThat(decision.priority()).isEqualTo(Priority.P1);
        assertThat(decision.reasons()).extracting(Reason::rule).contains("What blocks many users is never below P1");
    }

    @Test
    void aBoundThatTheSumKeepsAnywayDoesNotCount() {
        Decision decision = ENGINE.decide(issue("High", "Yes", "High", "Simple", "1")
                .categories(Category.BUG)
                .status("Open")
                .build());

        assertThat(decision.priority()).isEqualTo(Priority.P0);
        assertThat(decision.reasons())
                .extracting(Reason::rule)
                .doesNotContain("What blocks many users is never below P1");
    }

    @Test
    void bulkWorkCanLeaveTheChangesOut() {
        Issue issue = issue("High", "Yes", "Low", "Moderate", "3").build();
        Decision brief = TriageEngine.builder().withoutChanges().build().decide(issue);

        assertThat(brief.changes()).isEmpty();
        assertThat(brief.priority()).isEqualTo(ENGINE.decide(issue).priority());
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

    private static String sum(Decision decision) {
        return decision.points() + " points: "
                + decision.reasons().stream()
                        .map(reason -> reason.effect().text() + " " + reason.rule())
                        .toList();
    }
}
