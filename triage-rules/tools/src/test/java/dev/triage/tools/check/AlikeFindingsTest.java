package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.decision.Effect;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found of many rules that ask and do the same is told once, with all of them. */
class AlikeFindingsTest {

    private static final int MANY = 40;

    @TempDir
    private Path folder;

    @Test
    void manyFloorsAndCapsOnOneLabelAreFewFindings() throws IOException {
        CheckReport report = check(MANY, "label(\"one\")");

        assertThat(report.contradictions())
                .filteredOn(found -> own(found))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.text())
                            .isEqualTo(
                                    "\"Floor 0\", \"Floor 1\", \"Floor 2\" and 37 other rules say never below P1, but \"Cap 0\","
                                            + " \"Cap 1\", \"Cap 2\" and 37 other rules say never above P3; the floors win, so it is P1.");
                    assertThat(found.rules()).hasSize(2 * MANY);
                    assertThat(found.examples().get(0).issue()).isNotNull();
                    assertThat(found.severity()).isEqualTo(Severity.WARNING);
                });
        assertThat(report.contradictions())
                .filteredOn(found -> !own(found))
                .isNotEmpty()
                .allSatisfy(found -> {
                    assertThat(found.rules()).hasSize(1 + MANY);
                    assertThat(found.severity()).isEqualTo(Severity.NOTE);
                });
        assertThat(report.redundantRules())
                .extracting(found -> found.text())
                .containsExactly(
                        "\"Floor 0\" fires exactly when \"Floor 1\", \"Floor 2\", \"Floor 3\" and 36 other rules do, and does the"
                                + " same (never below P1).",
                        "\"Cap 0\" fires exactly when \"Cap 1\", \"Cap 2\", \"Cap 3\" and 36 other rules do, and does the same"
                                + " (never above P3).");
    }

    @Test
    void noPairIsLost() throws IOException {
        assertThat(pairs(check(3, "label(\"one\")"))).hasSize(9);
        assertThat(pairs(check(4, "label(\"one\")"))).hasSize(16);
    }

    @Test
    void rulesBesideManyOthersAreToldOnceToo() throws IOException {
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            others.append(rule("Other " + i, "adds(1)", "label(\"l" + i + "\")"))
                    .append(rule(
                            "Level " + i,
                            "adds(1)",
                            "label(\"m" + i + "\") )\n Assessment( category(\"k" + i + "\"), leastEffort > "
                                    + (1 + i % 4)));
        }

        CheckReport report = check(MANY, "label(\"one\")", others.toString());

        assertThat(report.contradictions()).filteredOn(found -> own(found)).hasSize(1);
        assertThat(pairs(report)).hasSize(MANY * MANY);
    }

    private static boolean own(Contradiction found) {
        return found.rules().get(0).origin() != null;
    }

    private static Set<List<String>> pairs(CheckReport report) {
        Set<List<String>> pairs = new HashSet<>();
        for (Contradiction found : report.contradictions()) {
            for (RuleDescription floor : found.rules()) {
                for (RuleDescription cap : found.rules()) {
                    if (own(found)
                            && floor.effect() instanceof Effect.NeverBelow
                            && cap.effect() instanceof Effect.NeverAbove) {
                        assertThat(pairs.add(List.of(floor.name(), cap.name()))).isTrue();
                    }
                }
            }
        }
        return pairs;
    }

    private CheckReport check(int many, String condition) throws IOException {
        return check(many, condition, "");
    }

    private CheckReport check(int many, String condition, String others) throws IOException {
        StringBuilder rules = new StringBuilder(others);
        for (int i = 0; i < many; i++) {
            rules.append(rule("Floor " + i, "neverBelow(P1)", condition))
                    .append(rule("Cap " + i, "neverAbove(P3)", condition));
        }
        Files.writeString(folder.resolve("rules.drl"), rules);
        return RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();
    }

    private static String rule(String name, String effect, String condition) {
        return "rule \"%s\" @reason(\"x.\") @%s when Subject( %s ) then end%n".formatted(name, effect, condition);
    }
}
