package dev.triage.tools.evaluation;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankAgreementTest {

    @Test
    void aScoreThatOrdersAllIssuesIsPerfect() {
        RankAgreement ranks = RankAgreement.between(List.of(P0, P1, P2, P3), List.of(22, 11, 1, -3));

        assertThat(ranks.spearman()).hasValue(1);
        assertThat(ranks.urgentAuc()).hasValue(1);
    }

    @Test
    void theOppositeOrderIsTheWorst() {
        RankAgreement ranks = RankAgreement.between(List.of(P0, P1, P2, P3), List.of(1, 2, 3, 4));

        assertThat(ranks.spearman()).hasValue(-1);
        assertThat(ranks.urgentAuc()).hasValue(0);
    }

    @Test
    void equalValuesShareTheirMeanRank() {
        RankAgreement ranks = RankAgreement.between(List.of(P0, P2, P2, P2), List.of(5, 5, 1, 0));

        assertThat(ranks.urgentAuc().orElseThrow()).isEqualTo(2.5 / 3, within(1e-9));
        assertThat(ranks.spearman().orElseThrow()).isEqualTo(0.5443, within(1e-3));
    }

    @Test
    void withoutDifferencesThereIsNoNumber() {
        assertThat(RankAgreement.between(List.of(P2, P2), List.of(1, 2)).spearman())
                .isEmpty();
        assertThat(RankAgreement.between(List.of(P2, P2), List.of(1, 2)).urgentAuc())
                .isEmpty();
        assertThat(RankAgreement.between(List.of(P0, P2), List.of(1, 1)).spearman())
                .isEmpty();
        assertThat(RankAgreement.between(List.of(), List.of()).urgentAuc()).isEmpty();
    }

    @Test
    void eachIssueNeedsAScore() {
        assertThatThrownBy(() -> RankAgreement.between(List.of(P0), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are (1) expected priorities, but (0) scores.");
    }
}
