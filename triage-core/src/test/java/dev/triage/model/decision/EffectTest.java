package dev.triage.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Priority;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -5, Integer.MIN_VALUE})
    void movesByOneToFourLevels(int levels) {
        assertThatThrownBy(() -> new Effect.Moves(levels)).isInstanceOf(IllegalArgumentException.class);
    }

    private record Words(Effect effect, String text) {}

    /** What readers of a decision see of each effect. */
    @TestFactory
    Stream<DynamicTest> saysWhatItDoesInAFewWords() {
        return List.of(
                        new Words(new Effect.Points(4), "+4"),
                        new Words(new Effect.Points(0), "0"),
                        new Words(new Effect.Points(-4), "−4"),
                        new Words(new Effect.Reaches(Priority.P1, 10), "P1 from 10 points"),
                        new Words(new Effect.Reaches(Priority.P2, 0), "P2 from 0 points"),
                        new Words(new Effect.Reaches(Priority.P3, -11), "P3 from −11 points"),
                        new Words(new Effect.Reaches(Priority.P4, null), "P4 for any score"),
                        new Words(new Effect.Moves(1), "one level up"),
                        new Words(new Effect.Moves(4), "4 levels up"),
                        new Words(new Effect.Moves(-1), "one level down"),
                        new Words(new Effect.Moves(-2), "2 levels down"),
                        new Words(new Effect.NeverBelow(Priority.P1), "never below P1"),
                        new Words(new Effect.NeverAbove(Priority.P2), "never above P2"),
                        new Words(new Effect.Pins(), "the pinned priority stands"))
                .stream()
                .map(words -> DynamicTest.dynamicTest(
                        words.text(), () -> assertThat(words.effect().text()).isEqualTo(words.text())));
    }
}
