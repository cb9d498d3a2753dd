package dev.triage.tools.difference;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovesTest {

    private final Map<Priority, Map<Priority, Long>> counts = new EnumMap<>(Priority.class);

    @Test
    void countsWhatGoesUpAndDownAndWhatStays() {
        add(P1, P1, 7);
        add(P1, P0, 3);
        add(P2, P1, 2);
        add(P0, P3, 1);

        Moves moves = new Moves(counts);

        assertThat(moves.total()).isEqualTo(13);
        assertThat(moves.moved()).isEqualTo(6);
        assertThat(moves.up()).isEqualTo(5);
        assertThat(moves.down()).isEqualTo(1);
        assertThat(moves.before(P1)).isEqualTo(10);
        assertThat(moves.after(P1)).isEqualTo(9);
        assertThat(moves.count(P1, P0)).isEqualTo(3);
        assertThat(moves.count(P0, P1)).isZero();
        assertThat(moves.urgentBefore()).isEqualTo(11);
        assertThat(moves.urgentAfter()).isEqualTo(12);
    }

    @Test
    void whatIsCountedLaterIsNotAmongThem() {
        add(P1, P1, 7);
        Moves moves = new Moves(counts);

        add(P1, P1, 1);

        assertThat(moves.total()).isEqualTo(7);
    }

    private void add(Priority before, Priority after, long count) {
        counts.computeIfAbsent(before, priority -> new EnumMap<>(Priority.class))
                .merge(after, count, Long::sum);
    }
}
