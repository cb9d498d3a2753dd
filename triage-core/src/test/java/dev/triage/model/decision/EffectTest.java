package dev.triage.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Input;
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

    /** What readers of a decision, a catalogue or a report see of each effect. */
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
                        new Words(new Effect.Pins(), "the pinned priority stands"),
                        new Words(new Effect.Assumes(Input.EFFORT, "1–5"), "assumes effort 1–5"),
                        new Words(new Effect.Means(), "counts what the word stands for"),
                        new Words(new Effect.Hints("docs", true), "clearly docs"),
                        new Words(new Effect.Hints("docs", false), "perhaps docs"),
                        new Words(new Effect.Weighs(12, 6, "its title is about"), "12 points, or 6 if vague"),
                        new Words(new Effect.AtMost(40), "at most 40 points"),
                        new Words(new Effect.Example(), "counts as an example"),
                        new Words(new Effect.Clear(), "is clear evidence"),
                        new Words(new Effect.CountsFor(1), "counts 1 time"),
                        new Words(new Effect.CountsFor(4), "counts 4 times"),
                        new Words(new Effect.Shows("docs", "a", "b", "c", 0.5), "may show docs (needs 0.5)"),
                        new Words(new Effect.Shows("docs", "a", "b", "c", 0), "may show docs (needs 0.0)"),
                        new Words(new Effect.Shows("docs", "a", "b", "c", -0.5), "may show docs (needs −0.5)"),
                        new Words(new Effect.Reports(), "is reported"),
                        new Words(new Effect.Recommends("Write it down", "docs", "Begin"), "recommends: Write it down"),
                        new Words(new Effect.Proposes("Measure it"), "proposes: Measure it"),
                        new Words(new Effect.Suits(3), "assignee score 3"),
                        new Words(
                                new Effect.Lists(HighlightList.QUICK_WINS),
                                "listed under " + HighlightList.QUICK_WINS.label()),
                        new Words(new Effect.Warns("Too many."), "warns: Too many."),
                        new Words(
                                new Effect.Relates(Dependency.Kind.UNDERRATED_BLOCKER), "shows an underrated blocker"),
                        new Words(new Effect.Relates(Dependency.Kind.CHAIN), "shows a chain"))
                .stream()
                .map(words -> DynamicTest.dynamicTest(
                        words.text(), () -> assertThat(words.effect().text()).isEqualTo(words.text())));
    }
}
