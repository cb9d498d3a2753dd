package dev.triage.rules.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.report.CheckReport;
import dev.triage.rules.check.report.CheckedTable;
import dev.triage.rules.internal.check.attack.AttackedRules.Fired;
import dev.triage.rules.internal.check.space.Assessments;
import dev.triage.rules.internal.check.space.Levels;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.table.DecisionTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what is said of decision tables is so. */
final class TableAttack {

    private final List<DecisionTable> tables;
    private final CheckReport report;
    private final RandomIssues issues;
    private final String about;

    TableAttack(List<DecisionTable> tables, CheckReport report, RandomIssues issues, String about) {
        this.tables = tables;
        this.report = report;
        this.issues = issues;
        this.about = about;
        assertThat(report.tables()).as(about).hasSameSizeAs(tables);
    }

    /** Tries to refute what is proved with an issue that states one level of each scale. */
    void attack(AttackedRules rules, Issue issue) {
        for (DecisionTable table : tables) {
            CheckedTable checked = report.tables().stream()
                    .filter(one -> one.name().equals(table.name()))
                    .findFirst()
                    .orElseThrow();
            Fired fired = rules.fired(issue);
            List<RuleDescription> said = table.decide(issue, fired.assessment());
            if (checked.complete()) {
                assertThat(said).as(issue + "\n" + about).isNotEmpty();
            }
            if (issue.classification().categories().size() > 1 || exposures(issue) > 1) {
                continue; // several cases at once
            }
            String scale = issues.scale();
            Fired other = rules.fired(issues.anyLevel(issue, scale));
            checked.monotone().stream()
                    .filter(words -> words.startsWith(scale + " ("))
                    .forEach(words -> attack(words, scale, fired, other, table));
        }
    }

    private void attack(String words, String scale, Fired one, Fired other, DecisionTable table) {
        Priority before = decided(table.decide(one.issue(), one.assessment()));
        Priority after = decided(table.decide(other.issue(), other.assessment()));
        if (before == null || after == null || !higher(scale, one, other)) {
            return;
        }
        String text = words + ": " + before + " to " + after + "\n" + one.issue() + "\n" + other.issue() + "\n" + about;
        if (!words.contains("never more urgent")) {
            assertThat(before.moreUrgentThan(after)).as(text).isFalse();
        }
        if (!words.contains("never less urgent")) {
            assertThat(after.moreUrgentThan(before)).as(text).isFalse();
        }
    }

    private static boolean higher(String scale, Fired one, Fired other) {
        for (ClosedInput input : ClosedInput.values()) {
            if (input.label().equals(scale)) {
                Levels from = (Levels) Assessments.values(one.assessment()).get(input);
                Levels to = (Levels) Assessments.values(other.assessment()).get(input);
                return from != null
                        && to != null
                        && from.low() == from.high()
                        && to.low() == to.high()
                        && from.low() < to.low();
            }
        }
        return false;
    }

    private static long exposures(Issue issue) {
        return issue.labels().stream()
                        .filter(label -> label.startsWith("exposure"))
                        .count()
                + issue.tracked().fields().stream()
                        .filter(field -> field.name().equals("exposure"))
                        .count();
    }

    private static @Nullable Priority decided(List<RuleDescription> rules) {
        return rules.size() == 1 && rules.get(0).effect() instanceof Effect.Decides decides ? decides.priority() : null;
    }
}
