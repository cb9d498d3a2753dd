package dev.triage.tools.evaluation;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedEvaluationTest {

    private final List<PairedEvaluation.Pair> pairs = new ArrayList<>();

    @Test
    void countsWhoIsRightAndWhoIsCloser() {
        decided(P1, P1, P1);
        decided(P1, P2, P1);
        decided(P1, P3, P1);
        decided(P1, P1, P2);
        decided(P1, P3, P2);
        decided(P1, P0, P2);

        PairedEvaluation comparison = new PairedEvaluation(pairs);

        assertThat(comparison.before().exact()).isEqualTo(2);
        assertThat(comparison.after().exact()).isEqualTo(3);
        assertThat(comparison.exact()).isEqualTo(new PairedCounts(2, 1));
        assertThat(comparison.distance()).isEqualTo(new PairedCounts(3, 1));
        assertThat(ids(comparison.onlyAfterRight())).containsExactly("#2", "#3");
        assertThat(ids(comparison.onlyBeforeRight())).containsExactly("#4");
    }

    @Test
    void twoEnginesWithTheSameRulesAreNotToldApart() {
        TriageEngine engine = TriageEngine.standard();
        List<LocatedIssue> issues = List.of(Evaluated.located("#1", "a.md", P0), Evaluated.located("#2", "a.md", P3));

        PairedEvaluation comparison = PairedEvaluation.of(
                Evaluation.of(engine, issues), TriageEngine.builder().build());

        assertThat(comparison.pairs()).hasSize(2).allSatisfy(pair -> {
            assertThat(pair.before().ruleBase()).isEqualTo(engine.ruleBase());
            assertThat(pair.after().ruled()).isEqualTo(pair.before().ruled());
        });
        assertThat(comparison.exact()).isEqualTo(new PairedCounts(0, 0));
    }

    private void decided(Priority expected, Priority before, Priority after) {
        LocatedIssue located = Evaluated.located("#" + (pairs.size() + 1), "a.md", expected);
        pairs.add(new PairedEvaluation.Pair(
                located,
                expected,
                Evaluated.decision(located.issue(), before),
                Evaluated.decision(located.issue(), after)));
    }

    private static List<String> ids(List<PairedEvaluation.Pair> pairs) {
        return pairs.stream().map(pair -> pair.located().issue().id()).toList();
    }
}
