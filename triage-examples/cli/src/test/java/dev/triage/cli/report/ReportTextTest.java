package dev.triage.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Samples;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.TriageReport;
import dev.triage.rules.TriageEngine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @Test
    void saysWhatToDoFirstAndWhatWaitsForWhat() {
        Issue lamp = Issue.named("#2", "The lamp plugin breaks with each version of the core")
                .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.HIGH)
                .categories(Category.BUG)
                .components("Plugin System")
                .dependencies(List.of("blocked by #1"))
                .complexity(Complexity.SIMPLE_FIX)
                .effort(1)
                .status("Open")
                .build();
        Issue switches = Issue.named("#1", "Switch plugin for a new version of the core")
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                .categories(Category.FEATURE_REQUEST)
                .components("Plugin System")
                .effort(4)
                .status("Open")
                .build();
        TriageReport report = ENGINE.report(List.of(lamp, switches));

        assertThat(Samples.printed(
                        90,
                        screen -> new ReportText(screen, LevelNames.standard())
                                .print(report, "Lamps", LocalDate.of(2025, 12, 24))))
                .startsWith("""
                        Lamps - 2025-12-24  2 issues: 1 P0, 1 P3

                        Fix immediately – P0, system failure or security vulnerability
                          #2 The lamp plugin breaks with each version of the core
                            affects many users; high brand impact
                            First step: Name one owner today, and say where progress is reported.

                        When resources allow – P3, low impact or an enhancement
                          #1 Switch plugin for a new version of the core
                            no reason for urgency
                            First step: Write down which users need it, and describe the smallest version that
                            helps them.

                        High impact and low effort – users get the benefit before a larger issue is even planned
                          P0  #2 The lamp plugin breaks with each version of the core

                        Dependencies
                          #1 is P3, but #2 (P0) is blocked by it: it should be P0.

                        Patterns
                          Plugin ecosystem (plugin-ecosystem, 2 issues)
                        """)
                .contains("What to change\n  Test plugins against every core build (plugin-ecosystem)\n")
                .endsWith("Rules: " + report.ruleBase() + "\n");
    }

    @Test
    void anEmptyBacklogIsSaidInALine() {
        TriageReport report = ENGINE.report(List.of());

        assertThat(Samples.printed(
                        90, screen -> new ReportText(screen, LevelNames.standard()).print(report, "Lamps", null)))
                .isEqualTo("Lamps  0 issues\n\nRules: " + report.ruleBase() + "\n");
    }
}
