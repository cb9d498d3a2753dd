package dev.triage.testkit;

import static dev.triage.testkit.IssueCombinations.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final TriageEngine ENGINE = TriageEngine.builder().build();

    @TempDir
    Path folder;

    private final List<Issue> issues = IssueCombinations.ofImpacts()
            .times(variant("open", issue -> issue.status("open")))
            .issues();

    @Test
    void sameDecisionsPassAndOthersAreShownLineByLine() throws IOException {
        Path file = folder.resolve("deep/baseline.md");
        assertThatThrownBy(() -> Baseline.check(file, ENGINE, issues))
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is no " + file + ". Run this test once with -Dtriage.golden=write, review the"
                        + " file, and commit it.");

        write(() -> Baseline.check(file, ENGINE, issues));
        Baseline.check(file, ENGINE, issues);
        assertThat(Files.readAllLines(file))
                .hasSize(50)
                .startsWith(
                        "| id | title | priority | points | fires |",
                        "| --- | --- | --- | --- | --- |",
                        "| user Low, function No, brand Low, open | - | P3 | 0 | threshold-p3 |");

        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("settings.json"), """
                { "values": { "High brand impact": 14 } }
                """);
        TriageEngine other = TriageEngine.builder().rules(rules).build();
        assertThatThrownBy(() -> Baseline.check(file, other, issues))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(file + " differs (- expected, + actual):\n"
                        + "- | user Low, function No, brand High, open | - | P2 | 6 |")
                .hasMessageContaining("\n+ | user Low, function No, brand High, open | - | P1 | 16 |")
                .hasMessageContaining("\n... and 28 more lines\n")
                .hasMessageEndingWith(
                        "If the change is intended, run this test with -Dtriage.golden=write and commit the file.");
    }

    @Test
    void aReportHasABaselineToo() {
        Path file = folder.resolve("report.txt");
        write(() -> Baseline.checkReport(file, ENGINE, issues));

        Baseline.checkReport(file, ENGINE, issues);
        assertThatThrownBy(() -> Baseline.checkReport(file, ENGINE, issues.subList(0, 3)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void twoCombinationsOfOneNameAreRefused() {
        assertThatThrownBy(() -> IssueCombinations.of(variant("a", issue -> {}), variant("a", issue -> {})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(a)");
    }

    /** With the property set, and as it was before afterwards. */
    private static void write(Runnable check) {
        String before = System.getProperty(Baseline.PROPERTY);
        System.setProperty(Baseline.PROPERTY, "write");
        try {
            check.run();
        } finally {
            if (before == null) {
                System.clearProperty(Baseline.PROPERTY);
            } else {
                System.setProperty(Baseline.PROPERTY, before);
            }
        }
    }
}
