package dev.triage.testkit;

import static dev.triage.testkit.TriageAssertions.assertThatIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import dev.triage.testkit.coverage.MutationReport;
import dev.triage.testkit.coverage.RuleMutation;
import dev.triage.testkit.coverage.RuleMutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes are made in the rules of a team and in the numbers that it set, and in no others. */
class TeamRuleMutationsTest {

    private static final String MONEY = "It costs money every day";

    private static final Issue SERVERS = Issue.named("#7", "Idle servers run all night")
            .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.HIGH)
            .categories(Category.COST)
            .effort(3)
            .build();

    @TempDir
    private Path folder;

    private TriageEngine engine = TriageEngine.standard();

    @BeforeEach
    void rulesOfATeam() throws IOException {
        Files.writeString(folder.resolve("money.drl"), """
                rule "It costs money every day" @reason("Each day is paid for.") @adds(2)
                when Assessment( categories contains Category.COST, leastEffort >= 3 ) then end
                """);
        Files.writeString(folder.resolve("settings.json"), "{ \"values\": { \"High brand impact\": 7 } }");
        engine = TriageEngine.builder().rules(folder).build();
    }

    @Test
    void mistakesAreMadeInTheRulesAndNumbersOfTheTeamOnly() {
        assertThat(RuleMutations.of(engine, folder).all())
                .extracting(mutation -> mutation.rule().name())
                .containsOnly(MONEY, "High brand impact")
                .contains(MONEY, "High brand impact");
        assertThat(RuleMutations.of(engine, folder).inStages("assess").all()).isEmpty();
        assertThat(RuleMutations.of(engine).all())
                .extracting(mutation -> mutation.rule().name())
                .doesNotContain(MONEY, "High brand impact");
    }

    @Test
    void levelsMoveByOne() throws IOException {
        Files.writeString(folder.resolve("money.drl"), """
                rule "It costs money every day" @reason("Each day is paid for.") @lowers(2)
                when Assessment( categories contains Category.COST ) then end
                """);
        engine = TriageEngine.builder().rules(folder).build();

        assertThat(RuleMutations.of(engine, folder).all())
                .filteredOn(mutation -> mutation.rule().name().equals(MONEY))
                .extracting(RuleMutation::text)
                .contains(MONEY + ": 2 levels down → 3 levels down", MONEY + ": 2 levels down → one level down");
    }

    @Test
    void aBaselineIsNeverWrittenByMutatedRules() throws IOException {
        Path file = folder.resolve("baseline.md");
        System.setProperty(Baseline.PROPERTY, "write");
        try {
            MutationReport report =
                    RuleMutations.of(engine, folder).check(rules -> Baseline.check(file, rules, List.of(SERVERS)));
            assertThat(report.survivors().size()).isLessThan(report.mistakes());
        } finally {
            System.clearProperty(Baseline.PROPERTY);
        }
        Baseline.check(file, engine, List.of(SERVERS));
    }

    @Test
    void aWeakTestLetsMistakesThroughAndAStrongOneDoesNot() {
        RuleMutations mistakes = RuleMutations.of(engine, folder);

        MutationReport weak =
                mistakes.check(wrong -> assertThatIssue(SERVERS).with(wrong).becauseOf(MONEY));
        MutationReport strong = mistakes.check(
                wrong -> assertThatIssue(SERVERS).with(wrong).becauseOf(MONEY).hasPoints(10),
                wrong -> assertThatIssue(SERVERS.with().effort(2).build())
                        .with(wrong)
                        .notBecauseOf(MONEY),
                wrong -> assertThatIssue(SERVERS.with().effort(4).build())
                        .with(wrong)
                        .becauseOf(MONEY),
                wrong -> assertThatIssue(SERVERS.with().categories(Category.BUG).build())
                        .with(wrong)
                        .notBecauseOf(MONEY),
                wrong -> assertThatIssue(SERVERS.with()
                                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.MEDIUM)
                                .build())
                        .with(wrong)
                        .notBecauseOf("High brand impact"));

        assertThat(weak.mistakes()).isEqualTo(mistakes.all().size()).isEqualTo(strong.mistakes());
        assertThat(weak.survivors())
                .extracting(mutation -> mutation.rule().name())
                .contains(MONEY, "High brand impact");
        assertThat(strong.survivors()).extracting(RuleMutation::text).isEmpty();
    }
}
