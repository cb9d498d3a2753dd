package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision is remembered for the levels of an issue and the answers to whatever else rules ask of it. */
class RememberedDecisionsTest {

    private static final Issue ONE =
            Issue.named("#1", "Money is lost").effort(2).build();
    private static final Issue OTHER =
            Issue.named("#2", "A row is missing").effort(2).build();

    @TempDir
    private Path folder;

    @Test
    void issuesOfTheSameLevelsKeepTheirOwnNames() {
        TriageEngine engine = TriageEngine.standard();

        assertThat(engine.decide(ONE).id()).isEqualTo("#1");
        assertThat(engine.decide(OTHER).title()).isEqualTo("A row is missing");
        assertThat(engine.decide(OTHER).reasons()).isEqualTo(engine.decide(ONE).reasons());
    }

    @Test
    void issuesThatStateAnythingElseAreDecidedAnew() {
        TriageEngine engine = TriageEngine.standard();
        engine.decide(ONE);

        assertThat(others()).allSatisfy(issue -> {
            Decision notRemembered = engine.triage(issue).decision();
            assertThat(notRemembered).isNotEqualTo(engine.triage(ONE).decision());
            assertThat(engine.decide(issue)).isEqualTo(notRemembered);
            assertThat(engine.decide(issue)).isEqualTo(notRemembered);
        });
    }

    /** Each differs from the first issue in one thing. */
    private static List<Issue> others() {
        Rating<Integer> effort = Rating.between(2, 3);
        return List.of(
                ONE.with().userImpact(Rating.of(UserImpact.LOW)).build(),
                ONE.with().userImpact(Rating.of(UserImpact.HIGH)).build(),
                ONE.with()
                        .userImpact(Rating.between(UserImpact.LOW, UserImpact.HIGH))
                        .build(),
                ONE.with().functionalImpact(Rating.of(FunctionalImpact.NO)).build(),
                ONE.with()
                        .functionalImpact(Rating.between(FunctionalImpact.NO, FunctionalImpact.YES))
                        .build(),
                ONE.with().brandImpact(Rating.of(BrandImpact.LOW)).build(),
                ONE.with()
                        .brandImpact(Rating.between(BrandImpact.LOW, BrandImpact.HIGH))
                        .build(),
                ONE.with().complexity(Rating.of(Complexity.SIMPLE_FIX)).build(),
                ONE.with()
                        .complexity(Rating.between(Complexity.SIMPLE_FIX, Complexity.COMPLEX_SOLUTION))
                        .build(),
                ONE.with().effort(effort).build(),
                ONE.with().effort(Rating.unknown()).build(),
                ONE.with().categories(Category.SECURITY).build(),
                ONE.with().categories(Category.of("payments")).build(),
                ONE.with().status("closed").build(),
                ONE.with().pinnedPriority(Priority.P3).build());
    }

    @Test
    void aWordThatStandsForSomethingIsLookedAtEachTime() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                { "labels": { "sev1": "user impact: Critical" } }
                """);
        TriageEngine engine = engine("// no rules\n");
        Issue labelled = ONE.with().labels("sev1").build();

        assertThat(engine.decide(ONE).derived()).isEmpty();
        assertThat(engine.decide(labelled).derived()).hasSize(1);
        assertThat(engine.decide(ONE).derived()).isEmpty();
    }

    @Test
    void aRuleThatReadsTheTitleIsAskedEachTime() throws IOException {
        TriageEngine engine = engine("""
                rule "Lost money is P0" @reason("It is gone.") @neverBelow(P0)
                when Subject( title("money") ) then end
                """);

        assertThat(engine.decide(ONE).priority()).isEqualTo(Priority.P0);
        assertThat(engine.decide(OTHER).priority()).isNotEqualTo(Priority.P0);
        assertThat(engine.decide(ONE).priority()).isEqualTo(Priority.P0);
    }

    @Test
    void anAssumptionThatReadsTheTitleIsMadeEachTime() throws IOException {
        TriageEngine engine = engine("""
                rule "Lost money hurts" @reason("It is gone.") @assumes("user impact: Critical")
                when Unsaid( input == Input.USER_IMPACT ) Subject( title("money") ) then end
                """);

        assertThat(engine.decide(ONE).assumed())
                .anyMatch(assumed -> assumed.value().equals("Critical"));
        assertThat(engine.decide(OTHER).assumed())
                .noneMatch(assumed -> assumed.value().equals("Critical"));
    }

    @Test
    void aRuleWithJavaInItIsAskedEachTime() throws IOException {
        System.clearProperty("dev.triage.test.busy");
        TriageEngine engine = engine("""
                function boolean busy() { return System.getProperty("dev.triage.test.busy") != null; }

                rule "On busy days nothing is below P1" @reason("It was so.") @neverBelow(P1)
                when Assessment( busy() )
                then
                end
                """);

        Priority quiet = engine.decide(ONE).priority();
        System.setProperty("dev.triage.test.busy", "yes");
        Priority busy = engine.decide(ONE).priority();
        System.clearProperty("dev.triage.test.busy");

        assertThat(quiet).isNotEqualTo(Priority.P1);
        assertThat(busy).isEqualTo(Priority.P1);
    }

    private TriageEngine engine(String rules) throws IOException {
        Files.writeString(folder.resolve("rules.drl"), rules);
        return TriageEngine.builder().rules(folder).build();
    }
}
