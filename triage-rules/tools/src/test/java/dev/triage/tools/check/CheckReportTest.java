package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Combinations;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.FailingRule;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.check.report.IrrelevantInput;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.OrderDependence;
import dev.triage.tools.check.report.RedundantRule;
import dev.triage.tools.check.report.TableFinding;
import dev.triage.tools.check.report.UnknownWord;
import dev.triage.tools.check.report.UnreachableRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report says of its findings. */
class CheckReportTest {

    private static final RuleDescription RULE =
            new RuleDescription("Rule", "prioritise", new Effect.Points(1), "r", "a.drl", 3);
    private static final Example EXAMPLE = new Example(
            List.of(new Example.Value("user impact", "High"), new Example.Value("effort", "2")),
            List.of(new Example.Value("status", "open")),
            List.of(),
            null);

    @Test
    void anExampleIsReadAsASentence() {
        assertThat(EXAMPLE.text()).isEqualTo("user impact High, effort 2");
        assertThat(new Example(List.of(), List.of(), List.of(), null).text()).isEqualTo("nothing stated");
        assertThat(new Example(
                                EXAMPLE.stated(),
                                List.of(),
                                List.of(
                                        new Example.Value("title(\"a\")", "yes"),
                                        new Example.Value("title(\"b\")", "yes")),
                                null)
                        .text())
                .isEqualTo("user impact High, effort 2, and title(\"a\"): yes, title(\"b\"): yes");
    }

    @Test
    void allFindingsAreThereInTheOrderOfTheProperties() {
        List<RuleDescription> rules = List.of(RULE);
        List<Example> examples = List.of(EXAMPLE);
        Gap gap = new Gap("gap", rules, examples, 3, 2);
        OrderDependence order = new OrderDependence("order", rules, examples);
        MonotonicityViolation violation = new MonotonicityViolation(
                "direction", rules, examples, "effort", "1", "2", Priority.P1, Priority.P0, 7);
        IrrelevantInput irrelevant = new IrrelevantInput("effort", "irrelevant", rules);
        UnreachableRule unreachable = new UnreachableRule(RULE, "unreachable", List.of("effort > 7"));
        RedundantRule redundant = new RedundantRule("redundant", rules, List.of());
        Contradiction contradiction = new Contradiction("contradiction", rules, examples, 5);
        TableFinding table = new TableFinding("itil", "No row is about it.", rules);
        FailingRule failing = new FailingRule("failing", rules, examples, true);

        UnknownWord unknown = new UnknownWord("label", "a", null, "unknown", rules);
        CheckReport report = new CheckReport(
                "standard",
                new Combinations(2, 1, 1, 0, Map.of()),
                List.of(gap),
                List.of(order),
                List.of(violation),
                List.of(irrelevant),
                List.of(unreachable),
                List.of(redundant),
                List.of(contradiction),
                List.of(failing),
                List.of(),
                List.of(table),
                List.of(unknown),
                List.of(new NotDecided(NotDecided.Property.NEEDED, "open", rules)),
                List.of());

        assertThat(report.findings())
                .containsExactly(
                        gap,
                        order,
                        violation,
                        irrelevant,
                        unreachable,
                        redundant,
                        contradiction,
                        failing,
                        table,
                        unknown);
        assertThat(report.clean()).isFalse();
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.rules()).containsExactly(RULE));
        assertThat(List.<Finding>of(gap, order, violation, contradiction, failing))
                .allSatisfy(finding -> assertThat(finding.examples()).containsExactly(EXAMPLE));
        assertThat(List.<Finding>of(irrelevant, unreachable, redundant, table))
                .allSatisfy(finding -> assertThat(finding.examples()).isEmpty());
    }
}
