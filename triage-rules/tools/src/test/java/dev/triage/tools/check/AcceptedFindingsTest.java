package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings have ids, and those that a team accepts with a reason fail nothing. */
class AcceptedFindingsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @TempDir
    private Path folder;

    @Test
    void anAcceptedFindingDoesNotCount() throws IOException {
        CheckReport report = outage("");
        Finding found = own(report);

        ReviewedReport reviewed = accepted("[{ \"id\": \"" + found.id() + "\", \"reason\": \"Outages win.\" }]")
                .review(report, TODAY);

        assertThat(found.id()).matches("contradiction-[0-9a-f]{8}");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(report.clean()).isFalse();
        assertThat(reviewed.clean()).isTrue();
        assertThat(reviewed.counting()).doesNotContain(found);
        assertThat(reviewed.acceptance(found).orElseThrow().reason()).isEqualTo("Outages win.");
    }

    @Test
    void anIdStaysWhereverTheRulesStand() throws IOException {
        Finding before = own(outage(""));
        Finding after = own(outage("// A line more.\n\n"));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.rules().get(0).line())
                .isNotEqualTo(before.rules().get(0).line());
    }

    @Test
    void whatIsAcceptedUntilADayCountsAgain() throws IOException {
        CheckReport report = outage("");
        AcceptedFindings accepted = accepted("[{ \"id\": \"" + own(report).id()
                + "\", \"reason\": \"Until the next release.\", \"until\": \"2027-03-01\" }]");

        assertThat(accepted.review(report, TODAY).clean()).isTrue();
        ReviewedReport later = accepted.review(report, TODAY.plusDays(1));
        assertThat(later.clean()).isFalse();
        assertThat(later.expired()).isEqualTo(accepted.all());
    }

    @Test
    void anAcceptedFindingThatIsGoneIsReported() throws IOException {
        ReviewedReport reviewed = accepted("[{ \"id\": \"gap-00000000\", \"reason\": \"Known.\" }]")
                .review(outage(""), TODAY);

        assertThat(reviewed.gone()).extracting(one -> one.id()).containsExactly("gap-00000000");
    }

    @Test
    void aReasonIsRequired() throws IOException {
        assertThat(problems("[{ \"id\": \"gap-1\" },\n { \"id\": \"gap-2\", \"reason\": \" \", \"untill\": \"x\" },\n"
                        + " { \"id\": \"gap-3\", \"reason\": \"x\", \"until\": \"soon\" }, 7 ]"))
                .extracting(RuleProblem::line, RuleProblem::message)
                .containsExactly(
                        tuple(1, "Expected a reason: a finding is accepted only with one."),
                        tuple(2, "An accepted finding has no \"untill\"."),
                        tuple(2, "Expected a reason: a finding is accepted only with one."),
                        tuple(3, "Expected the last day on which it is accepted."),
                        tuple(3, "An accepted finding is an object."));
    }

    @Test
    void anExampleIsAnIssueOfWhichTheEngineSaysWhatTheFindingSays() throws IOException {
        Contradiction found = (Contradiction) own(outage(""));
        Example example = found.examples().get(0);

        assertThat(example.issue()).isNotNull();
        assertThat(TriageEngine.builder()
                        .rules(folder)
                        .build()
                        .decide(example.issue())
                        .reasons())
                .extracting(reason -> reason.rule())
                .contains("Outage");
        assertThat(example.issue().labels()).containsExactly("outage", "later");
    }

    @Test
    void whatNoIssueShowsIsNotDecided() throws IOException {
        Files.writeString(
                folder.resolve("a.drl"),
                rule("Money", "neverBelow(P0)", "Subject( title(\"payment\") )")
                        + rule("Wait", "neverAbove(P3)", "Issue( title == \"a\" )"));

        CheckReport report =
                RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();

        assertThat(report.contradictions())
                .noneMatch(found -> found.rules().get(0).name().equals("Money"));
        assertThat(report.notDecided())
                .anySatisfy(one -> assertThat(one.text()).contains("\"Money\"", "No such issue was found."));
    }

    /** The contradiction of the two rules of the team. */
    private static Finding own(CheckReport report) {
        return report.contradictions().stream()
                .filter(found -> found.rules().get(0).name().equals("Outage"))
                .findFirst()
                .orElseThrow();
    }

    private CheckReport outage(String before) throws IOException {
        Files.writeString(
                folder.resolve("a.drl"),
                before
                        + rule("Outage", "neverBelow(P0)", "Subject( label(\"outage\") )")
                        + rule("Later", "neverAbove(P3)", "Subject( label(\"later\") )"));
        return RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();
    }

    private static String rule(String name, String effect, String condition) {
        return "rule \"" + name + "\" @reason(\"x.\") @" + effect + " when " + condition + " then end\n";
    }

    private AcceptedFindings accepted(String text) throws IOException {
        return AcceptedFindings.read(Files.writeString(folder.resolve(AcceptedFindings.FILE), text));
    }

    private List<RuleProblem> problems(String text) throws IOException {
        Path file = Files.writeString(folder.resolve(AcceptedFindings.FILE), text);
        RuleBaseException[] thrown = new RuleBaseException[1];
        assertThatThrownBy(() -> AcceptedFindings.read(file))
                .isInstanceOfSatisfying(RuleBaseException.class, e -> thrown[0] = e);
        return thrown[0].problems();
    }
}
