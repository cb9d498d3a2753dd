package dev.triage.rules.check;

import dev.triage.rules.TriageEngine;
import org.junit.jupiter.api.Test;

class RuleCheckTest {
    @Test
    void theStandardRulesAreClean() {
        for (int i = 0; i < 3; i++) {
            long t = System.nanoTime();
            CheckReport report = RuleCheck.of(TriageEngine.standard()).run();
            System.out.println((System.nanoTime() - t) / 1_000_000 + " ms " + report.combinations());
            report.findings()
                    .forEach(f ->
                            System.out.println(f.getClass().getSimpleName() + ": " + f.text() + " " + f.examples()));
            System.out.println(report.open().size());
        }
    }
}
