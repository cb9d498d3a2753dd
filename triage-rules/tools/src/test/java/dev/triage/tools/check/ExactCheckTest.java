package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.NotDecided.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check says nothing that is not so, with questions that belong together and with many rules. */
class ExactCheckTest {

    @TempDir
    Path folder;

    @Test
    void aQuestionAndItsOppositeAreNeverBothTrue() throws IOException {
        CheckReport report = check(rule("Outage", "neverBelow(P0)", "Subject( label( \"outage\" ) )")
                + rule("None", "neverAbove(P3)", "Subject( !label(\"outage\") )"));

        assertThat(together(report, "Outage", "None")).isFalse();
        assertThat(together(report, "P0 floor: critical user impact", "None")).isTrue();
    }

    @Test
    void questionsThatExcludeEachOtherAreNeverBothTrue() throws IOException {
        CheckReport report = check(rule("A", "neverBelow(P0)", "Issue( title == \"A\" )")
                + rule("B", "neverAbove(P3)", "Issue( title == \"B\" )")
                + rule("High", "neverBelow(P0)", "Subject( number(\"cvss\") >= 9 )")
                + rule("Middle", "neverAbove(P2)", "Subject( number(\"cvss\") >= 7 )")
                + rule("Low", "neverAbove(P3)", "Subject( number(\"cvss\") < 4 )"));

        assertThat(together(report, "A", "B")).isFalse();
        assertThat(together(report, "High", "Low")).isFalse();
        assertThat(together(report, "High", "Middle")).isTrue();
        assertThat(together(report, "A", "Low")).isTrue();
    }

    @Test
    void aWordWithAnyEndingIsMoreThanTheWord() throws IOException {
        CheckReport report = check(
                rule("Any", "adds(4)", "Subject( label(\"a*\") )") + rule("One", "adds(4)", "Subject( label(\"a\") )"));

        assertThat(report.redundantRules()).isEmpty();
    }

    @Test
    void aConditionThatIsAlwaysTrueIsFound() throws IOException {
        CheckReport report =
                check(rule("Any", "adds(4)", "Assessment( status != StatusKind.OPEN || status != StatusKind.CLOSED )")
                        + rule("Label", "adds(4)", "Subject( label(\"a\") || !label(\"a\"), label(\"b\") )"));

        assertThat(report.redundantRules())
                .extracting(found -> found.text())
                .contains(
                        "\"Any\" asks what is always so: status != StatusKind.OPEN || status != StatusKind.CLOSED holds for"
                                + " every issue.",
                        "\"Label\" asks what is always so: label(\"a\") || !label(\"a\") holds for every issue.");
    }

    @Test
    void rulesWithoutPointsAreChecked() throws IOException {
        List<String> off = TriageEngine.standard().catalogue().stream()
                .filter(rule -> rule.effect().getClass().getSimpleName().equals("Points"))
                .map(rule -> "\"" + rule.name() + "\"")
                .toList();
        Files.writeString(folder.resolve("settings.json"), "{\"off\": [" + String.join(", ", off) + "]}");

        CheckReport report =
                RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();

        assertThat(report.gaps()).isEmpty();
        assertThat(report.unreachableRules()).isNotEmpty();
    }

    @Test
    void manyRulesThatShareNoInputAreProved() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            rules.append(rule("Team " + i, "adds(2)", "Subject( label(\"team-" + i + "\") )"));
        }
        rules.append(rule("Again", "adds(2)", "Subject( label(\"team-7\") )"));

        CheckReport report = check(rules.toString());

        assertThat(report.findings()).hasSize(1);
        assertThat(report.redundantRules().get(0).text()).contains("\"Team 7\" fires exactly when \"Again\" does");
        assertThat(report.notDecided()).isEmpty();
    }

    @Test
    void whatIsNotDecidedIsNoFinding() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (String category : List.of("COST", "PERFORMANCE", "COMPATIBILITY", "UX", "PROCESS", "RELIABILITY")) {
            rules.append(rule(
                    category,
                    "adds(1)",
                    "Assessment( leastUserImpact >= UserImpact.MEDIUM, leastBrandImpact >= BrandImpact.MEDIUM, leastEffort"
                            + " <= 3, categories contains Category." + category + " )"));
        }

        CheckReport report = check(rules.toString());

        assertThat(report.findings()).isEmpty();
        assertThat(report.notDecided()).extracting(one -> one.property()).contains(Property.MONOTONE);
    }

    @Test
    void whatOnlyOneOfManyPartsShowsIsFound() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            rules.append(rule("Team " + i, "adds(2)", "Subject( label(\"team-" + i + "\") )"));
        }
        rules.append(rule("Never needed", "neverBelow(P4)", "Subject( label(\"team-3\") )"))
                .append(rule("Long", "adds(3)", "Assessment( leastEffort >= 4 )"))
                .append(rule("Never", "adds(1)", "Subject( label(\"x\"), !label(\"x\") )"));

        CheckReport report = check(rules.toString());

        assertThat(report.redundantRules())
                .extracting(found -> found.text())
                .contains(
                        "Without \"Never needed\" no priority changes: every issue that it matches is P4 or more urgent"
                                + " anyway.");
        assertThat(report.unreachableRules())
                .extracting(found -> found.rule().name())
                .containsExactly("Never");
        assertThat(report.monotonicityViolations())
                .anySatisfy(found -> assertThat(found.text()).startsWith("With effort 4 instead of"));
    }

    @Test
    void whatIsNotDecidedInTimeIsOpen() throws IOException {
        Files.writeString(folder.resolve("some.drl"), rule("Any", "adds(4)", "Subject( label(\"a\") )"));
        List<String> steps = new ArrayList<>();
        RuleCheck check = RuleCheck.of(TriageEngine.builder().rules(folder).build());

        CheckReport report =
                check.within(Duration.ofNanos(1)).watchedBy(steps::add).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.notDecided())
                .extracting(one -> one.property())
                .contains(Property.COMPLETE, Property.MONOTONE, Property.RELEVANT, Property.NEEDED, Property.REACHABLE);
        assertThat(steps).isNotEmpty();
        assertThatThrownBy(() -> check.within(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Contradictions of random rules: the engine gives the priority of the floor to an issue that is like the example. */
    @Test
    void theEngineConfirmsEachContradiction() throws IOException {
        Random random = new Random(7);
        for (int count : List.of(1, 3, 6, 12)) {
            StringBuilder rules = new StringBuilder();
            for (int i = 0; i < count; i++) {
                String question = "label(\"l" + random.nextInt(5) + "\")";
                rules.append(rule(
                        "R" + i,
                        random.nextBoolean() ? "neverBelow(P" + random.nextInt(2) + ")" : "neverAbove(P3)",
                        "Subject( " + (random.nextBoolean() ? "!" : "") + question + " )"));
            }
            CheckReport report = check(rules.toString());
            TriageEngine engine = TriageEngine.builder().rules(folder).build();
            for (Contradiction found : report.contradictions()) {
                Example example = found.examples().get(0);
                if (example.stated().isEmpty()) {
                    assertThat(engine.decide(issue(example)).reasons())
                            .extracting(reason -> reason.rule())
                            .contains(found.rules().get(0).name());
                }
            }
        }
    }

    private static Issue issue(Example example) {
        List<String> labels = new ArrayList<>();
        for (Example.Value value : example.open()) {
            if (value.value().equals("yes")) {
                labels.add(value.input().replaceAll("label\\(\"(.*)\"\\)", "$1"));
            }
        }
        return Issue.named("#1", "Any issue")
                .labels(List.copyOf(new TreeSet<>(labels)))
                .build();
    }

    private CheckReport check(String rules) throws IOException {
        Files.writeString(folder.resolve("some.drl"), rules);
        return RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();
    }

    private static String rule(String name, String effect, String condition) {
        return "rule \"" + name + "\" @reason(\"x.\") @" + effect + "\nwhen " + condition + "\nthen\nend\n";
    }

    private static boolean together(CheckReport report, String floor, String cap) {
        return report.contradictions().stream()
                .anyMatch(found -> found.rules().get(0).name().equals(floor)
                        && found.rules().get(1).name().equals(cap));
    }
}
