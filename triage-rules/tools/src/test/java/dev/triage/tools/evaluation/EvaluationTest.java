package dev.triage.tools.evaluation;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static dev.triage.model.Priority.P4;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.rules.TriageEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void theFurthestApartComeFirstAndThenTheMostUrgent() {
        Evaluation evaluation =
                new Evaluation(List.of(decided(P3), decided(P1), decided(P4), decided(P0), decided(P2)));

        assertThat(evaluation.disagreements())
                .extracting(EvaluatedIssue::expected)
                .containsExactly(P0, P4, P1, P3);
        assertThat(evaluation.tooUrgent()).isEqualTo(2);
        assertThat(evaluation.tooMild()).isEqualTo(2);
        assertThat(evaluation.agreement().exact()).isEqualTo(1);
    }

    @Test
    void issuesWithoutARecommendationAreLeftOut() {
        LocatedIssue recommended = Evaluated.located("#1", "a.md", P1);
        LocatedIssue silent = new LocatedIssue(Issue.named("#2", "No idea").build(), "a.md", 2);

        Evaluation evaluation = Evaluation.of(TriageEngine.standard(), List.of(silent, recommended));

        assertThat(evaluation.issues()).extracting(EvaluatedIssue::located).containsExactly(recommended);
    }

    @Test
    void whatAPersonPinnedIsLeftAside() {
        Issue pinned = Issue.named("#1", "An issue")
                .recommendedPriority(RecommendedPriority.of(P0))
                .pinnedPriority(P0)
                .build();

        Evaluation evaluation = Evaluation.of(TriageEngine.standard(), List.of(new LocatedIssue(pinned, "a.md", 1)));

        EvaluatedIssue issue = evaluation.issues().get(0);
        assertThat(issue.decision().priority()).isEqualTo(P0);
        assertThat(issue.actual()).isEqualTo(issue.decision().ruled()).isNotEqualTo(P0);
    }

    private static EvaluatedIssue decided(Priority expected) {
        return Evaluated.issue("a.md", expected, P2);
    }
}
