package dev.triage.testkit;

import dev.triage.rules.TriageEngine;
import dev.triage.testkit.coverage.MutationReport;
import dev.triage.testkit.coverage.RuleMutations;
import org.junit.jupiter.api.Test;

/** Makes every small mistake in every standard rule, and looks whether the tests notice. */
class StandardRulesMutationTest {

    @Test
    void theTestsNoticeMistakesInAnyRuleOrAreExplained() {
        TriageEngine right = StandardRuleChecks.engine();
        RuleMutations rules = RuleMutations.of(right);

        MutationReport report = rules.inStages("interpret", "assess")
                .check(
                        StandardRuleChecks::signals,
                        StandardRuleChecks::labels,
                        StandardRuleChecks::cases,
                        StandardRuleChecks::firings)
                .plus(rules.inStages("prioritise")
                        .check(
                                StandardRuleChecks::cases,
                                StandardRuleChecks::labels,
                                StandardRuleChecks::decisions,
                                StandardRuleChecks::sound,
                                StandardRuleChecks::firings))
                .plus(rules.inStages("detect").check(StandardRuleChecks::texts, StandardRuleChecks::places))
                .plus(rules.inStages("plan", "assign", "summarise", "relate")
                        .check(StandardRuleChecks::inputs, StandardRuleChecks::wholes))
                .plus(rules.inStages("patterns", "recommend").check(StandardRuleChecks.patternsOf(right)));

        report.requireKilled(95);
        report.requireExplained(StandardRuleChecks.survivors());
    }
}
