package dev.triage.tools.evaluation;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static dev.triage.model.Priority.P4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private final List<Priority> expected = new ArrayList<>();
    private final List<Priority> decided = new ArrayList<>();

    @Test
    void nothingComparedHasNoKappa() {
        assertThat(agreement().issues()).isZero();
        assertThat(agreement().quadraticWeightedKappa()).isEmpty();
    }

    @Test
    void fullAgreementOverSeveralPrioritiesIsOne() {
        for (Priority priority : Priority.values()) {
            add(priority, priority);
        }
        assertThat(agreement().exact()).isEqualTo(5);
        assertThat(agreement().quadraticWeightedKappa()).hasValue(1);
    }

    @Test
    void fullAgreementOnASinglePriorityIsOne() {
        add(P1, P1);
        add(P1, P1);
        assertThat(agreement().quadraticWeightedKappa()).hasValue(1);
    }

    @Test
    void alwaysTheSameAnswerIsNoBetterThanChance() {
        add(P0, P1);
        add(P1, P1);
        add(P4, P1);
        assertThat(agreement().quadraticWeightedKappa()).hasValue(0);
    }

    @Test
    void onePriorityExpectedAndAnotherDecidedIsNoBetterThanChance() {
        add(P0, P2);
        assertThat(agreement().quadraticWeightedKappa()).hasValue(0);
    }

    @Test
    void theOppositeOfWhatIsExpectedIsMinusOne() {
        add(P0, P4);
        add(P4, P0);
        assertThat(agreement().quadraticWeightedKappa()).hasValue(-1);
    }

    /**
     * By hand: the disagreement is 1 + 4 = 5, over 4 issues. Expected are P0, P1, P1, P3, decided P0, P1, P2, P1. The
     * squares of all 16 differences are 0 1 4 1, 1 0 1 0, 1 0 1 0, 9 4 1 4, that is 28. Kappa is 1 - 5 * 4 / 28.
     */
    @Test
    void aMixtureIsAsComputedByHand() {
        add(P0, P0);
        add(P1, P1);
        add(P1, P2);
        add(P3, P1);
        assertThat(agreement().issues()).isEqualTo(4);
        assertThat(agreement().exact()).isEqualTo(2);
        assertThat(agreement().withinOne()).isEqualTo(3);
        assertThat(agreement().count(P1, P2)).isEqualTo(1);
        assertThat(agreement().count(P2, P1)).isZero();
        assertThat(agreement().quadraticWeightedKappa().orElseThrow()).isCloseTo(1 - 20.0 / 28, within(1e-12));
    }

    @Test
    void theEdgesOfTheScaleHaveOneNeighbourOnly() {
        add(P0, P1);
        add(P4, P3);
        add(P4, P0);
        assertThat(agreement().withinOne()).isEqualTo(2);
        assertThat(Agreement.distance(P4, P0)).isEqualTo(4);
    }

    @Test
    void aLevelIsMeasuredByWhatBothSidesGiveIt() {
        add(P0, P0);
        add(P0, P0);
        add(P0, P1);
        add(P1, P0);
        add(P1, P0);

        LevelAgreement level = agreement().levels().get(0);

        assertThat(level).isEqualTo(new LevelAgreement(P0, 3, 4, 2));
        assertThat(level.precision()).hasValue(0.5);
        assertThat(level.recall()).hasValue(2.0 / 3);
        assertThat(level.f1()).hasValue(4.0 / 7);
    }

    @Test
    void whatNobodyGivesHasNoMeasures() {
        add(P1, P2);
        add(P1, P1);

        assertThat(agreement().levels()).extracting(LevelAgreement::level).containsExactly(Priority.values());
        LevelAgreement onlyDecided = agreement().levels().get(2);
        assertThat(onlyDecided.precision()).hasValue(0);
        assertThat(onlyDecided.recall()).isEmpty();
        assertThat(onlyDecided.f1()).hasValue(0);
        LevelAgreement nobody = agreement().levels().get(4);
        assertThat(nobody.precision()).isEmpty();
        assertThat(nobody.recall()).isEmpty();
        assertThat(nobody.f1()).isEmpty();
    }

    @Test
    void eachIssueNeedsBothPriorities() {
        assertThatThrownBy(() -> Agreement.between(List.of(P0, P1), List.of(P0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are (2) expected priorities, but (1) decided ones.");
    }

    @Test
    void bothSidesGiveALevelNoMoreOftenThanEach() {
        assertThatThrownBy(() -> new LevelAgreement(P0, 3, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(2)");
    }

    private void add(Priority one, Priority other) {
        expected.add(one);
        decided.add(other);
    }

    private Agreement agreement() {
        return Agreement.between(expected, decided);
    }
}
