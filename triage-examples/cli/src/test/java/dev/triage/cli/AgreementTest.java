package dev.triage.cli;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static dev.triage.model.Priority.P4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.triage.model.Priority;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private final Agreement agreement = new Agreement();

    @Test
    void nothing_compared_has_no_kappa() {
        assertThat(agreement.issues()).isZero();
        assertThat(agreement.quadraticWeightedKappa()).isEmpty();
    }

    @Test
    void full_agreement_over_several_priorities_is_one() {
        for (Priority priority : Priority.values()) {
            agreement.add(priority, priority);
        }
        assertThat(agreement.exact()).isEqualTo(5);
        assertThat(agreement.quadraticWeightedKappa()).hasValue(1);
    }

    @Test
    void full_agreement_on_a_single_priority_is_one() {
        agreement.add(P1, P1);
        agreement.add(P1, P1);
        assertThat(agreement.quadraticWeightedKappa()).hasValue(1);
    }

    @Test
    void always_the_same_answer_is_no_better_than_chance() {
        agreement.add(P0, P1);
        agreement.add(P1, P1);
        agreement.add(P4, P1);
        assertThat(agreement.quadraticWeightedKappa()).hasValue(0);
    }

    @Test
    void one_priority_expected_and_another_decided_is_no_better_than_chance() {
        agreement.add(P0, P2);
        assertThat(agreement.quadraticWeightedKappa()).hasValue(0);
    }

    @Test
    void the_opposite_of_what_is_expected_is_minus_one() {
        agreement.add(P0, P4);
        agreement.add(P4, P0);
        assertThat(agreement.quadraticWeightedKappa()).hasValue(-1);
    }

    /**
     * By hand: the disagreement is 1 + 4 = 5, over 4 issues. Expected are P0, P1, P1, P3, decided P0, P1, P2, P1. The
     * squares of all 16 differences are 0 1 4 1, 1 0 1 0, 1 0 1 0, 9 4 1 4, that is 28. Kappa is 1 - 5 * 4 / 28.
     */
    @Test
    void a_mixture_is_as_computed_by_hand() {
        agreement.add(P0, P0);
        agreement.add(P1, P1);
        agreement.add(P1, P2);
        agreement.add(P3, P1);
        assertThat(agreement.issues()).isEqualTo(4);
        assertThat(agreement.exact()).isEqualTo(2);
        assertThat(agreement.withinOne()).isEqualTo(3);
        assertThat(agreement.count(P1, P2)).isEqualTo(1);
        assertThat(agreement.count(P2, P1)).isZero();
        assertThat(agreement.quadraticWeightedKappa().orElseThrow()).isCloseTo(1 - 20.0 / 28, within(1e-12));
    }

    @Test
    void the_edges_of_the_scale_have_one_neighbour_only() {
        agreement.add(P0, P1);
        agreement.add(P4, P3);
        agreement.add(P4, P0);
        assertThat(agreement.withinOne()).isEqualTo(2);
        assertThat(Agreement.distance(P4, P0)).isEqualTo(4);
    }
}
