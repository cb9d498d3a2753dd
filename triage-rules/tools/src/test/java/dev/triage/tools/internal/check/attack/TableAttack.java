package dev.triage.tools.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.CheckedTable;
import dev.triage.tools.check.report.TableFinding;
import dev.triage.tools.internal.check.space.Assessments;
import dev.triage.tools.internal.check.space.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what is said of decision tables is so. */
final class TableAttack {

    private final List<DecisionTable> tables;
    private final CheckReport report;
    private final String about;

    TableAttack(List<DecisionTable> tables, CheckReport report, String about) {
        this.tables = tables;
        this.report = report;
        this.about = about;
        assertThat(report.tables()).as(about).hasSameSizeAs(tables);
    }

    /** Values of scales, labels and fields in their order. */
    private static final Map<String, List<String>> OPEN = Map.of(
            "exposure", List.of("closed", "partial", "open"),
            "severity of zone", List.of("1", "2", "3"),
            "label: cvss", List.of("2", "4", "5", "6.9", "7", "9"));

    /** Tries to refute what is proved with an issue, and with one that states another level of a scale. */
    void attack(IssueWalk.Step step) {
        for (DecisionTable table : tables) {
            CheckedTable checked = report.tables().stream()
                    .filter(one -> one.name().equals(table.name()))
                    .findFirst()
                    .orElseThrow();
            Fired fired = step.after();
            if (checked.complete()
                    && table.decide(fired.seen(), fired.assessment()).isEmpty()) {
                throw new AssertionError("each case has a row: " + fired.issue() + "\n" + about);
            }
            attackRows(fired, table);
            if (step.before() == null) {
                OPEN.forEach((name, values) -> attackOpen(name, values, fired, table, checked));
            }
            if (step.before() == null
                    || step.changed() == null
                    || fired.seen().classification().categories().size() > 1
                    || exposures(fired.seen()) > 1) {
                continue; // several cases at once
            }
            for (String words : checked.monotone()) {
                if (words.startsWith(step.changed().label() + " (")) {
                    attack(words, step.changed().label(), step.before(), fired, table);
                    attack(words, step.changed().label(), fired, step.before(), table);
                }
            }
        }
    }

    /** A row that is said never to count does not. */
    private void attackRows(Fired fired, DecisionTable table) {
        for (TableFinding finding : report.tableFindings()) {
            if (finding.table().equals(table.name()) && finding.text().contains(" never counts: ")) {
                List<String> said = table.decide(fired.seen(), fired.assessment()).stream()
                        .map(RuleDescription::name)
                        .toList();
                if (finding.rules().stream().anyMatch(row -> said.contains(row.name()))) {
                    throw new AssertionError(finding.text() + "\n" + fired.issue() + "\n" + about);
                }
            }
        }
    }

    /** More of a scale, or of a number that a label states. */
    private void attackOpen(String name, List<String> values, Fired fired, DecisionTable table, CheckedTable checked) {
        for (String words : checked.monotone()) {
            if (words.startsWith(name + " (")
                    && fired.seen().classification().categories().size() < 2) {
                Priority lower = null;
                for (String value : values) {
                    Issue issue = stating(fired.seen(), name.replace("label: ", ""), value);
                    if (exposures(issue) > 1) {
                        return; // several cases at once
                    }
                    Priority higher = decided(table.decide(issue, fired.assessment()));
                    if (lower != null && higher != null) {
                        boolean wrong = (words.contains("never more urgent") && higher.moreUrgentThan(lower))
                                || (words.contains("never less urgent") && lower.moreUrgentThan(higher))
                                || (words.contains("no effect") && lower != higher);
                        if (wrong) {
                            throw new AssertionError(
                                    words + ": " + lower + " to " + higher + "\n" + issue + "\n" + about);
                        }
                    }
                    lower = higher == null ? lower : higher;
                }
            }
        }
    }

    private static Issue stating(Issue issue, String name, String value) {
        List<String> labels = new ArrayList<>(issue.labels());
        labels.removeIf(label -> label.startsWith(name));
        labels.add(name + ":" + value);
        TrackedBuilder tracked = Tracked.builder();
        issue.tracked().fields().stream()
                .filter(field -> !field.name().equals(name))
                .forEach(field -> tracked.field(field.name(), field.value()));
        return issue.with().labels(labels).tracked(tracked.build()).build();
    }

    private void attack(String words, String scale, Fired one, Fired other, DecisionTable table) {
        Priority before = decided(table.decide(one.seen(), one.assessment()));
        Priority after = decided(table.decide(other.seen(), other.assessment()));
        if (before == null || after == null || !higher(scale, one, other)) {
            return;
        }
        boolean down = before.moreUrgentThan(after) && !words.contains("never more urgent");
        boolean up = after.moreUrgentThan(before) && !words.contains("never less urgent");
        if (down || up) {
            throw new AssertionError(
                    words + ": " + before + " to " + after + "\n" + one.issue() + "\n" + other.issue() + "\n" + about);
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
