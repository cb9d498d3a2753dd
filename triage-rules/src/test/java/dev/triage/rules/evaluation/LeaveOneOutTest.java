package dev.triage.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {

    private static final Reason MANY = new Reason("Many users", new Effect.Points(1), "Why.");
    private static final Reason BLOCKED = new Reason("Blocked", new Effect.Points(1), "Why.");
    private static final Reason COSTLY = new Reason("Costly", new Effect.Points(-1), "Why.");
    private static final Reason GUARDED = new Reason("Guarded", new Effect.NeverBelow(Priority.P1), "Why.");

    @Test
    void findsNumbersThatHoldInEveryDocument() {
        List<EvaluatedIssue> rows = new ArrayList<>();
        for (String document : List.of("a.md", "b.md", "c.md")) {
            rows.add(row(document, Priority.P0, MANY, BLOCKED));
            rows.add(row(document, Priority.P1, MANY));
            rows.add(row(document, Priority.P2));
            rows.add(row(document, Priority.P3, COSTLY));
            rows.add(row(document, Priority.P1, COSTLY, GUARDED));
        }

        Agreement agreement = LeaveOneOut.agreement(new Evaluation(rows));

        assertThat(agreement.issues()).isEqualTo(15);
        assertThat(agreement.exact()).isEqualTo(15);
    }

    @Test
    void whatHoldsInOneDocumentOnlyIsNotFound() {
        List<EvaluatedIssue> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(row("a.md", Priority.P0, MANY));
            rows.add(row("a.md", Priority.P3));
            rows.add(row("b.md", Priority.P3, MANY));
            rows.add(row("b.md", Priority.P0));
        }

        assertThat(LeaveOneOut.agreement(new Evaluation(rows)).exact()).isLessThan(20);
    }

    @Test
    void aSingleDocumentHasNoOthersToTuneOn() {
        assertThat(LeaveOneOut.agreement(new Evaluation(List.of(row("a.md", Priority.P0, MANY))))
                        .issues())
                .isEqualTo(1);
    }

    private static EvaluatedIssue row(String document, Priority expected, Reason... reasons) {
        return Evaluated.issue(document, expected, Priority.P2, reasons);
    }
}
