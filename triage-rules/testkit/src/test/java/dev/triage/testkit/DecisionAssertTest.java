package dev.triage.testkit;

import static dev.triage.testkit.TriageAssertions.assertThatIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class DecisionAssertTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    private final Issue issue = Issue.named("#1", "Sign-in fails")
            .impact(UserImpact.HIGH, FunctionalImpact.PARTIAL, BrandImpact.MEDIUM)
            .categories(Category.BUG)
            .complexity(Complexity.MODERATE_EFFORT)
            .status("Open")
            .build();

    @Test
    void whatHoldsPasses() {
        assertThatIssue(issue)
                .with(ENGINE)
                .isP1()
                .hasPriority(Priority.P1)
                .isAtLeast(Priority.P1)
                .isAtLeast(Priority.P2)
                .isAtMost(Priority.P1)
                .isAtMost(Priority.P0)
                .hasPoints(19)
                .becauseOf("Affects users", "Affects many users")
                .notBecauseOf("High brand impact")
                .assumes(Input.EFFORT)
                .becomes(Priority.P0)
                .when(changed -> changed.userImpact(Rating.of(UserImpact.CRITICAL)))
                .isP1();
    }

    @TestFactory
    List<DynamicTest> whatDoesNotHoldFails() {
        DecisionAssert decision = assertThatIssue(issue).with(ENGINE);
        return List.of(
                fails(decision::isP0, "#1 \"Sign-in fails\" should be P0, but is P1."),
                fails(decision::isP2, "should be P2, but is P1."),
                fails(decision::isP3, "should be P3, but is P1."),
                fails(decision::isP4, "should be P4, but is P1."),
                fails(() -> decision.isAtLeast(Priority.P0), "should be P0 or more urgent, but is P1."),
                fails(() -> decision.isAtMost(Priority.P2), "should be P2 or less urgent, but is P1."),
                fails(() -> decision.hasPoints(-3), "should have −3 points, but has 19."),
                fails(
                        () -> decision.becauseOf("High brand impact"),
                        "should be P1 because of \"High brand impact\", which did not count."),
                fails(
                        () -> decision.notBecauseOf("Affects users"),
                        "should not be P1 because of \"Affects users\", which counted."),
                fails(() -> decision.assumes(Input.USER_IMPACT), "should assume the user impact, but does not."),
                fails(decision::assumesNothing, "should not assume any input, but does."),
                fails(
                        () -> decision.becomes(Priority.P4).when(changed -> changed.effort(1)),
                        "should be P4, but is P1."));
    }

    @Test
    void aFailureShowsTheWholeSumAndWhatWouldHaveGivenThePriority(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bugs.drl"), """
                rule "Somebody waits for us"
                    @reason("A bug that was reported is a question.")
                    @adds(-12)
                when
                    Assessment( categories contains Category.BUG )
                then
                end
                """);
        TriageEngine team = TriageEngine.builder().rules(folder).build();

        AssertionFailedError failure = catchThrowableOfType(
                AssertionFailedError.class,
                () -> assertThatIssue(issue).with(team).isP0());

        assertThat(failure.getExpected().getValue()).isEqualTo(Priority.P0);
        assertThat(failure.getMessage().replace(folder.toString(), "rules").replaceAll("(Rules: ).*", "$1..."))
                .isEqualTo("""
                        #1 "Sign-in fails" should be P0, but is P2.
                        Score:
                           −12  Somebody waits for us  (from rules/bugs.drl:1)
                                A bug that was reported is a question.
                            +2  Affects users
                                The issue affects a group of users, not a single one.
                            +6  Affects many users
                                Each hour of delay costs many users time.
                            +2  Functionality impaired
                                Users cannot work as expected; a feature request does not cause this harm.
                            +3  Users affected and functionality impaired
                                Several users meet a defect in their work, so support requests and workarounds add up.
                            +2  Medium brand impact
                                People outside the team see the issue.
                            +3  Medium or higher user and brand impact
                                The issue affects users and is publicly visible, so the damage grows.
                            +1  Bug that may impair functionality
                                The product does not do what it promises, and users lose trust in what still works.
                             7  points
                          P2 from 1 point:  Score reaches P2
                                A workflow or a common use case suffers; a fix in the near term is enough.
                        Assumed, because not stated: effort 1–5
                        Rules: ...
                        It would be P0 if user impact were Critical instead of High.""");
    }

    @Test
    void aPinnedPriorityIsNamedAsSuch() {
        Issue pinned = issue.with().pinnedPriority(Priority.P4).build();

        assertThatThrownBy(() -> assertThatIssue(pinned).with(ENGINE).isP1())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "#1 \"Sign-in fails\" should be P1, but is P4, which is pinned; the rules say P1.");
    }

    @Test
    void anUnknownRuleIsAnErrorThatNamesTheNearest() {
        assertThatThrownBy(() -> assertThatIssue(issue).with(ENGINE).becauseOf("Affects many user"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule called (Affects many user). Maybe (Affects many users).");
    }

    private static DynamicTest fails(Runnable assertion, String message) {
        return DynamicTest.dynamicTest(
                message,
                () -> assertThatThrownBy(assertion::run)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(message + "\nScore:\n"));
    }
}
