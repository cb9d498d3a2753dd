package dev.triage.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputRowTest {

    private static final Issue ISSUE = Issue.named("#1", "Pay twice")
            .status("in limbo")
            .categories(Category.BUG)
            .labels("sev1", "<b>")
            .build();

    private static final Decision DECISION = new Decision(
            "#1",
            "Pay twice",
            Priority.P0,
            Priority.P0,
            Priority.P2,
            6,
            List.of(
                    new Reason(
                            "many-users-meet-it",
                            "Many users meet it",
                            new Effect.Points(6),
                            "It hurts.",
                            new Origin("house", "my-rules/<i>.json", 4, List.of(), "+3")),
                    new Reason(
                            "it-is-money",
                            "It is money",
                            new Effect.NeverBelow(Priority.P1),
                            "It is theirs.",
                            new Origin("house", "my-rules/pay.drl", 3, List.of("It is a thing"), null))),
            List.of(),
            List.of(
                    derivation("user impact", "Critical", "label sev1"),
                    derivation("status", "in progress", "label <b>"),
                    derivation("category", "Security", "label sev1"),
                    derivation("component", "Payments", "label sev1"),
                    derivation("priority", "P0", "label sev1")),
            List.of(),
            List.of(),
            "test");

    @Test
    void saysWhatWordsStandFor() {
        assertThat(InputRow.of(ISSUE, DECISION))
                .contains(
                        new InputRow("user impact", "not stated", "label sev1 stands for Critical", ""),
                        new InputRow("categories", "Bug", "label sev1 stands for Security", ""),
                        new InputRow("status", "in limbo", "label <b> stands for in progress", ""),
                        new InputRow("labels", "sev1, <b>", "", ""),
                        new InputRow("components", "not stated", "label sev1 stands for Payments", ""),
                        new InputRow("priority", "not stated", "label sev1 stands for P0", ""));
    }

    @Test
    void thePageShowsItAndWhereRulesComeFrom() {
        TriageReport report = Reports.of(List.of(ISSUE));
        TriagedIssue one = report.issues().get(0);
        TriagedIssue derived = new TriagedIssue(
                ISSUE, DECISION, one.themes(), 1, one.links(), one.nextSteps(), one.assignees(), one.highlights());

        String page = Reports.page(new TriageReport(
                        report.summary(),
                        List.of(derived),
                        report.patterns(),
                        report.recommendations(),
                        report.ruleBase()))
                .getElementById("issue-1")
                .text();

        assertThat(page)
                .contains("label <b> stands for in progress")
                .contains("It hurts. changed in my-rules/<i>.json:4, +3 before")
                .contains("It is theirs. from my-rules/pay.drl:3, instead of \"It is a thing\"")
                .contains("The label sev1 pinned P0; this overrides the rules.");
    }

    private static Derivation derivation(String what, String value, String signal) {
        return new Derivation(what, value, signal, "Labels count", "The team agreed.");
    }
}
