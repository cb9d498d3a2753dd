package dev.triage.customrules;

import static dev.triage.testkit.TriageAssertions.assertThatIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.Trust;
import dev.triage.tools.check.RuleCheck;
import dev.triage.tools.check.report.CheckReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ready-made tables decide as their sources say. */
class TablesTest {

    private static final List<String> THREE = List.of("1 - High", "2 - Medium", "3 - Low");
    private static final List<String> FIVE = List.of("Very High", "High", "Medium", "Low", "Very Low");

    @Test
    void impactByUrgencyOfThreeValuesIsTheirSum() {
        TriageEngine engine = engine("itil-3x3");
        for (int impact = 0; impact < 3; impact++) {
            for (int urgency = 0; urgency < 3; urgency++) {
                Issue issue = fields("Impact", THREE.get(impact), "Urgency", THREE.get(urgency));

                assertThat(engine.decide(issue).priority()).isEqualTo(Priority.valueOf("P" + (impact + urgency)));
            }
        }
    }

    @Test
    void impactByUrgencyOfFiveValuesIsTheirSum() {
        TriageEngine engine = engine("itil-5x5");
        for (int impact = 0; impact < 5; impact++) {
            for (int urgency = 0; urgency < 5; urgency++) {
                Issue issue = fields("Impact", FIVE.get(impact), "Urgency", FIVE.get(urgency));

                assertThat(engine.decide(issue).priority())
                        .isEqualTo(Priority.valueOf("P" + (impact + urgency + 1) / 2));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "none, no, partial, low, P3",
        "none, yes, total, high, P1",
        "public poc, yes, total, high, P1",
        "active, no, partial, low, P3",
        "active, no, partial, high, P1",
        "active, yes, partial, high, P0",
        "active, yes, total, high, P0",
    })
    void aVulnerabilityIsDecidedAsACoordinatorDoes(
            String exploitation, String automatable, String impact, String mission, Priority expected) {
        Issue issue = Issue.named("#1", "A vulnerability")
                .labels(List.of(
                        "exploitation:" + exploitation,
                        "automatable/" + automatable,
                        "technical-impact=" + impact,
                        "mission: " + mission))
                .build();

        assertThat(engine("ssvc-coordinator").decide(issue).priority()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "none, small, no, low, P3",
        "none, small, yes, medium, P2",
        "none, open, yes, very high, P1",
        "public poc, controlled, yes, very high, P1",
        "public poc, open, no, high, P2",
        "active, small, no, high, P1",
        "active, open, no, very high, P0",
        "active, open, yes, high, P0",
    })
    void aPatchIsAppliedAsADeployerDoes(
            String exploitation, String exposure, String automatable, String impact, Priority expected) {
        Issue issue = Issue.named("#1", "A vulnerability")
                .labels(List.of(
                        "exploitation:" + exploitation,
                        "exposure/" + exposure,
                        "automatable=" + automatable,
                        "human-impact: " + impact))
                .build();

        assertThat(engine("ssvc-deployer").decide(issue).priority()).isEqualTo(expected);
        assertThat(engine("ssvc-deployer").levels().name(Priority.P1)).isEqualTo("out-of-cycle");
    }

    @Test
    void shortWorkThatMattersComesFirst() {
        TriageEngine engine = engine("wsjf");

        assertThatIssue(job("8", "5", "2", "1")).with(engine).isP1();
        assertThatIssue(job("5", "3", "1", "2,5")).with(engine).isP2();
        assertThatIssue(job("1", "1", "1", "8")).with(engine).isP3();
        assertThatIssue(job("8", "5", "2", "0")).with(engine).isP2();
    }

    @Test
    void whatHelpsManyForLittleWorkComesFirst() {
        TriageEngine engine = engine("rice");

        assertThatIssue(scored("5000", "2", "80 %", "4")).with(engine).isP1();
        assertThatIssue(scored("1,000", "1", "50 %", "2")).with(engine).isP2();
        assertThatIssue(scored("100", "0.5", "80", "3")).with(engine).isP3();
        assertThatIssue(fields("Reach", "5000", "Impact", "2")).with(engine).isP2();
    }

    @ParameterizedTest
    @ValueSource(strings = {"itil-3x3", "itil-5x5", "ssvc-coordinator", "ssvc-deployer", "wsjf", "rice"})
    void checkFindsNothing(String name) {
        CheckReport report = RuleCheck.of(engine(name)).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.tables()).allSatisfy(table -> {
            assertThat(table.complete()).isTrue();
            assertThat(table.unique()).isTrue();
            assertThat(table.monotone()).isNotEmpty();
        });
    }

    private static TriageEngine engine(String name) {
        return TriageEngine.builder()
                .withoutRulePacks()
                .rules(Path.of("tables", name), Trust.RESTRICTED)
                .build();
    }

    private static Issue job(String value, String time, String risk, String size) {
        return fields("Business Value", value, "Time Criticality", time, "Risk Reduction", risk, "Job Size", size);
    }

    private static Issue scored(String reach, String impact, String confidence, String effort) {
        return fields("Reach", reach, "Impact", impact, "Confidence", confidence, "Effort", effort);
    }

    private static Issue fields(String... namesAndValues) {
        TrackedBuilder tracked = Tracked.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tracked.field(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Issue.named("#1", "Thing").tracked(tracked.build()).build();
    }
}
