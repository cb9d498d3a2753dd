package dev.triage.cli.evaluate;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Samples;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.tools.evaluation.EvaluatedIssue;
import dev.triage.tools.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleInvolvementTextTest {

    private final List<EvaluatedIssue> issues = new ArrayList<>();

    @Test
    void tenRulesAreEnoughForAPageAndTheRestIsCounted() {
        for (int i = 0; i < 12; i++) {
            add(1, P1, P0, points("Rule " + (char) ('A' + i), 1));
        }
        add(1, P1, P1);

        assertThat(Samples.printed(
                        100, screen -> new RuleInvolvementText(screen).print(new Evaluation(issues).rules())))
                .startsWith("""
                        Rules to review first, with more disagreements than their share:
                          counted  too urgent    too mild  by chance
                               13    12  92 %     0   0 %             all issues
                                1     1 100 %     0   0 %  p = 0.92   Rule A (+1)
                        """.indent(0).replaceFirst("^", "\n"))
                .contains("  Rule J (+1)\n  … and 2 more; --format json lists them.\n")
                .doesNotContain("Rule K")
                .endsWith("No value is\n  significant.\n");
    }

    private void add(int times, Priority expected, Priority actual, Reason... reasons) {
        for (int i = 0; i < times; i++) {
            issues.add(Samples.row("a.md", expected, actual, reasons));
        }
    }

    private static Reason points(String rule, int points) {
        return new Reason(rule, new Effect.Points(points), "Why.");
    }
}
