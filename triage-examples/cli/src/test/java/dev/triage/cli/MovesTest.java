package dev.triage.cli;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovesTest {

    private final Moves moves = new Moves();

    @Test
    void nothingThatMovesIsToldAsSuch() {
        assertThat(moves.text("issue")).isEqualTo("No issues");
        moves.add(P1, P1, 3);
        assertThat(moves.text("issue")).isEqualTo("None of 3 issues moves");
        assertThat(moves.textWithShare("issue")).isEqualTo("None of 3 issues moves");
    }

    @Test
    void oneDirectionIsSaidInShort() {
        moves.add(P1, P1, 1234);
        moves.add(P2, P1, 1);
        assertThat(moves.text("issue")).isEqualTo("1 of 1,235 issues moves up");
        moves.add(P3, P1, 1);
        assertThat(moves.text("issue")).isEqualTo("2 of 1,236 issues move, all up");
        assertThat(moves.textWithShare("issue")).isEqualTo("2 of 1,236 issues (0.2 %) move, all up");
        moves.add(P0, P3, 2);
        assertThat(moves.text("issue")).isEqualTo("4 of 1,238 issues move: 2 up, 2 down");
    }

    @Test
    void inflationIsThatMoreAreUrgentThanBefore() {
        moves.add(P1, P0, 1);
        assertThat(FailOn.INFLATION.applies(moves)).isFalse();
        assertThat(FailOn.P0.applies(moves)).isTrue();
        moves.add(P2, P1, 2);
        moves.add(P0, P3, 1);
        assertThat(FailOn.INFLATION.applies(moves)).isTrue();
        moves.add(P1, P2, 1);
        assertThat(FailOn.INFLATION.applies(moves)).isFalse();
        assertThat(FailOn.DOWN.applies(moves)).isTrue();
        assertThat(FailOn.NEVER.applies(moves)).isFalse();
    }

    @Test
    void whatIsStillP0DoesNotBecomeP0() {
        moves.add(P0, P0, 5);
        assertThat(FailOn.P0.applies(moves)).isFalse();
    }
}
