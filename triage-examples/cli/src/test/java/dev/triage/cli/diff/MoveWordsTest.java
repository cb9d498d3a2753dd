package dev.triage.cli.diff;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.tools.difference.Moves;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoveWordsTest {

    private final Map<Priority, Map<Priority, Long>> counts = new EnumMap<>(Priority.class);

    @Test
    void nothingThatMovesIsToldAsSuch() {
        assertThat(text()).isEqualTo("No combinations");
        add(P1, P1, 3);
        assertThat(text()).isEqualTo("None of 3 combinations moves");
    }

    @Test
    void oneDirectionIsSaidInShort() {
        add(P1, P1, 1234);
        add(P2, P1, 1);
        assertThat(text()).isEqualTo("1 of 1,235 combinations (0.1 %) moves up");
        add(P3, P1, 1);
        assertThat(text()).isEqualTo("2 of 1,236 combinations (0.2 %) move, all up");
        add(P0, P3, 2);
        assertThat(text()).isEqualTo("4 of 1,238 combinations (0.3 %) move: 2 up, 2 down");
    }

    @Test
    void aShareIsNeverShownAsNothing() {
        add(P1, P1, 1_000_000);
        add(P2, P1, 1);
        assertThat(text()).isEqualTo("1 of 1,000,001 combinations (<0.1 %) moves up");
    }

    @Test
    void inflationIsThatMoreAreUrgentThanBefore() {
        add(P1, P0, 1);
        assertThat(applies(FailOn.INFLATION)).isFalse();
        assertThat(applies(FailOn.P0)).isTrue();
        add(P2, P1, 2);
        add(P0, P3, 1);
        assertThat(applies(FailOn.INFLATION)).isTrue();
        add(P1, P2, 1);
        assertThat(applies(FailOn.INFLATION)).isFalse();
        assertThat(applies(FailOn.DOWN)).isTrue();
        assertThat(applies(FailOn.NEVER)).isFalse();
    }

    @Test
    void whatIsStillP0DoesNotBecomeP0() {
        add(P0, P0, 5);
        assertThat(applies(FailOn.P0)).isFalse();
    }

    private void add(Priority before, Priority after, long count) {
        counts.computeIfAbsent(before, priority -> new EnumMap<>(Priority.class))
                .merge(after, count, Long::sum);
    }

    private String text() {
        return MoveWords.ofCombinations(new Moves(counts));
    }

    private boolean applies(FailOn failOn) {
        return failOn.applies(new Moves(counts));
    }
}
