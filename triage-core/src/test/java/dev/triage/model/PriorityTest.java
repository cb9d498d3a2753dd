package dev.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

    @ParameterizedTest
    @CsvSource({
        "P2, 0, P2",
        "P2, 1, P1",
        "P2, 2, P0",
        "P2, 3, P0",
        "P2, -1, P3",
        "P2, -2, P4",
        "P0, -4, P4",
        "P4, 4, P0",
        "P4, -1, P4",
        "P3, -2147483648, P4",
        "P3, 2147483647, P0",
    })
    void movesByLevelsBetweenP4AndP0(Priority from, int levels, Priority to) {
        assertThat(from.moreUrgentBy(levels)).isEqualTo(to);
    }
}
