package dev.triage.benchmarks.issues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RealisticIssuesTest {

    private static final List<Issue> ISSUES = RealisticIssues.issues(1_000);

    @Test
    void areAlwaysTheSame() {
        assertThat(RealisticIssues.issues(1_000)).isEqualTo(ISSUES);
        assertThat(RealisticIssues.issues(7)).isEqualTo(ISSUES.subList(0, 7));
    }

    @Test
    void haveGapsAndRangesAsOftenAsRealOnes() {
        List<Decision> decisions = TriageEngine.builder().build().decide(ISSUES);

        assertThat(percent(decisions, decision -> decision.assumed().isEmpty())).isBetween(65, 85);
        assertThat(percent(decisions, decision -> decision.assumed().size() >= 6))
                .isBetween(3, 8);
        assertThat(percent(decisions, decision -> decision.uncertain().isEmpty()))
                .isBetween(70, 85);
    }

    private static int percent(List<Decision> decisions, Predicate<Decision> which) {
        return (int) (100 * decisions.stream().filter(which).count() / decisions.size());
    }
}
