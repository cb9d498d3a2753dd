package dev.triage.tools.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.RuleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {

    private static final TriageEngine STANDARD = TriageEngine.standard();

    @TempDir
    private Path folder;

    @Test
    void wordsThatGoWithUrgencyBecomeRulesWithTheirEvidence() throws IOException {
        CalibrationReport report =
                Calibration.of(STANDARD, crashes(120)).words(5).run();

        assertThat(report.enough()).isTrue();
        assertThat(report.gain()).isTrue();
        assertThat(report.after().spearman().value())
                .isGreaterThan(0.9)
                .isBetween(
                        report.after().spearman().low(),
                        report.after().spearman().high());
        assertThat(report.after().urgentAuc().value()).isEqualTo(1);
        assertThat(report.rules().wordRules()).isNotEmpty();
        assertThat(report.rules().wordRules().get(0)).containsPattern("""
                rule "Calibrated: title crash"
                    @id\\("calibrated-title-crash"\\)
                    @reason\\("40 of 40 issues with it were P0 or P1; of all issues, 33 %\\."\\)
                    @adds\\(\\d\\)
                when
                    Subject\\( title\\("crash", "crashes"\\) \\)
                then
                end
                """);

        report.rules().write(folder);
        TriageEngine calibrated = TriageEngine.builder().rules(folder).build();
        assertThat(RuleCheck.of(calibrated).run().clean()).isTrue();
        Decision decision =
                calibrated.decide(Issue.named("#1", "The editor crashes").build());
        assertThat(decision.reasons()).extracting(Reason::rule).contains("Calibrated: title crash");
        assertThat(decision.priority()).isIn(Priority.P0, Priority.P1);
    }

    @Test
    void typesOfTheTrackerBecomeRules() throws IOException {
        List<PastIssue> past = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean outage = i % 3 == 0;
            Issue issue = Issue.named("#" + i, "Something " + (char) ('a' + i % 26))
                    .tracked(Tracked.builder()
                            .type(outage ? i % 2 == 0 ? "Site Incident" : "site incident" : "Chore")
                            .build())
                    .build();
            past.add(new PastIssue("tracker", issue, outage ? Priority.P0 : Priority.P3));
        }

        CalibrationReport report = Calibration.of(STANDARD, past).words(5).run();

        assertThat(String.join("", report.rules().wordRules()))
                .contains("@id(\"calibrated-type-site-incident\")", """
                        Issue( tracked.type in ("Site Incident", "site incident") )""".strip());
        report.rules().write(folder);
        TriageEngine calibrated = TriageEngine.builder().rules(folder).build();
        assertThat(RuleCheck.of(calibrated).run().clean()).isTrue();
        assertThat(calibrated.decide(past.get(0).issue()).reasons())
                .extracting(Reason::id)
                .contains("calibrated-type-site-incident");
    }

    @Test
    void inTimeOrderLaterIssuesAreDecidedByEarlierOnes() {
        List<PastIssue> past = new ArrayList<>(crashes(120));
        past.addAll(calm(120));

        CalibrationReport mixed = Calibration.of(STANDARD, past).words(5).run();
        CalibrationReport ordered =
                Calibration.of(STANDARD, past).words(5).inTimeOrder().run();

        assertThat(mixed.tested()).isEqualTo(240);
        assertThat(ordered.tested()).isEqualTo(200);
        assertThat(ordered.issues()).isEqualTo(240);
        assertThat(ordered.after().kappa().value())
                .as("what changed with time is not known before")
                .isLessThan(mixed.after().kappa().value());
        assertThat(ordered.rules()).isEqualTo(mixed.rules());
    }

    @Test
    void equalInputGivesEqualOutput() {
        assertThat(Calibration.of(STANDARD, crashes(80)).words(5).run())
                .isEqualTo(Calibration.of(STANDARD, crashes(80)).words(5).run());
    }

    @Test
    void namesOfPeopleAndRareWordsAreNoTerms() {
        List<PastIssue> past = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            boolean urgent = i % 3 == 0;
            Issue issue = Issue.named(
                            "#" + i, (urgent ? "Stan reports" : "Little report") + (i < 6 ? " kernel" : "") + " v1")
                    .assignees(List.of(new Assignee("Stan Smith", "")))
                    .build();
            past.add(new PastIssue("a.csv", issue, urgent ? Priority.P0 : Priority.P3));
        }

        assertThat(String.join(
                        "",
                        Calibration.of(STANDARD, past).words(20).run().rules().wordRules()))
                .contains("little")
                .doesNotContain("stan", "kernel", "v1");
    }

    @Test
    void numbersFollowAHistoryThatThinksOtherwise() throws IOException {
        List<PastIssue> past = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean visible = i % 2 == 0;
            Issue issue = Issue.named("#" + i, "Issue")
                    .impact(UserImpact.LOW, FunctionalImpact.NO, visible ? BrandImpact.HIGH : BrandImpact.LOW)
                    .effort(1)
                    .build();
            past.add(new PastIssue("d" + i % 10 + ".md", issue, visible ? Priority.P1 : Priority.P3));
        }

        CalibrationReport report = Calibration.of(STANDARD, past).run();

        assertThat(report.gain()).isTrue();
        assertThat(report.documents()).isEqualTo(10);
        assertThat(report.before().exact().value()).isEqualTo(0.5);
        assertThat(report.after().exact().value()).isEqualTo(1);
        report.rules().write(folder);
        assertThat(TriageEngine.builder()
                        .rules(folder)
                        .build()
                        .decide(past.get(0).issue())
                        .priority())
                .isEqualTo(Priority.P1);
    }

    @Test
    void rulesThatAgreeStayAsTheyAre() {
        List<PastIssue> past = crashes(120).stream()
                .map(issue -> new PastIssue(
                        issue.document(),
                        issue.issue(),
                        STANDARD.decide(issue.issue()).priority()))
                .toList();

        CalibrationReport report = Calibration.of(STANDARD, past).words(10).run();

        assertThat(report.gain()).isFalse();
        assertThat(report.rules().isEmpty()).isTrue();
    }

    @Test
    void levelsUpAndDownStayAsTheyAre() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), """
                rule "Visible" @reason("x") @raises(2) when Assessment( leastBrandImpact >= BrandImpact.HIGH ) then end
                """);
        TriageEngine engine = TriageEngine.builder().rules(folder).build();
        List<PastIssue> past = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Issue issue = Issue.named("#" + i, "Issue")
                    .impact(UserImpact.LOW, FunctionalImpact.NO, i % 2 == 0 ? BrandImpact.HIGH : BrandImpact.LOW)
                    .effort(1)
                    .build();
            past.add(new PastIssue("a.csv", issue, engine.decide(issue).priority()));
        }

        CalibrationReport report = Calibration.of(engine, past).run();

        assertThat(report.after().exact().value()).isEqualTo(1);
        assertThat(report.rules().isEmpty()).isTrue();
    }

    @Test
    void aFewIssuesAreNotEnough() {
        assertThat(Calibration.of(STANDARD, crashes(49)).run().enough()).isFalse();
        assertThat(Calibration.of(STANDARD, List.of()).run().enough()).isFalse();
    }

    @Test
    void namesThatDifferInSpecialCharactersOnlyAreTwoRules() throws IOException {
        List<PastIssue> past = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String component = List.of("C++", "C#", "Строки", "Web").get(i % 4);
            Issue issue = Issue.named("#" + i, "Fails").components(component).build();
            past.add(new PastIssue(
                    "a.csv",
                    issue,
                    List.of(Priority.P0, Priority.P1, Priority.P3, Priority.P4).get(i % 4)));
        }

        Calibration.of(STANDARD, past).words(10).run().rules().write(folder);

        TriageEngine calibrated = TriageEngine.builder().rules(folder).build();
        assertThat(calibrated.decide(past.get(3).issue()).reasons())
                .extracting(Reason::rule)
                .contains("Calibrated: component web");
    }

    @Test
    void fewerThanNoWordsAreRefused() {
        assertThatThrownBy(() -> Calibration.of(STANDARD, List.of()).words(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Too few words (-1): expected at least 0.");
    }

    /** A third of the issues are crashes, which are urgent. */
    private static List<PastIssue> crashes(int count) {
        List<PastIssue> past = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean crash = i % 3 == 0;
            String title = crash ? i % 2 == 0 ? "The editor crashes" : "A crash of the editor" : "The editor is grey";
            past.add(new PastIssue("bugs.csv", Issue.named("#" + i, title).build(), crash ? Priority.P0 : Priority.P3));
        }
        return past;
    }

    /** The same titles, of which the crashes are the least urgent. */
    private static List<PastIssue> calm(int count) {
        return crashes(count).stream()
                .map(past -> new PastIssue(
                        past.document(), past.issue(), past.priority() == Priority.P0 ? Priority.P4 : Priority.P1))
                .toList();
    }
}
