package dev.triage.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Effect;
import dev.triage.model.Input;
import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotationsTest {

    private final List<String> problems = new ArrayList<>();

    static Stream<Arguments> effects() {
        return Stream.of(
                Arguments.of(Map.of("adds", 4), new Effect.Points(4), "+4"),
                Arguments.of(Map.of("adds", "+4"), new Effect.Points(4), "+4"),
                Arguments.of(Map.of("adds", -3), new Effect.Points(-3), "−3"),
                Arguments.of(
                        Map.of("gives", "P1", "from", 22), new Effect.Reaches(Priority.P1, 22), "P1 from 22 points"),
                Arguments.of(Map.of("gives", "P4"), new Effect.Reaches(Priority.P4, null), "P4 for any sum"),
                Arguments.of(Map.of("neverBelow", "P1"), new Effect.NeverBelow(Priority.P1), "never below P1"),
                Arguments.of(Map.of("neverAbove", "P2"), new Effect.NeverAbove(Priority.P2), "never above P2"),
                Arguments.of(Map.of("means", true), new Effect.Means(), "counts what the word stands for"),
                Arguments.of(Map.of("pins", true), new Effect.Pins(), "the pinned priority stands"),
                Arguments.of(
                        Map.of("assumes", "user impact: Low–High"),
                        new Effect.Assumes(Input.USER_IMPACT, "Low–High"),
                        "assumes user impact Low–High"));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void readsWhatARuleDoes(Map<String, Object> values, Effect effect, String text) {
        assertThat(new Annotations("x", "a.drl:3: the rule \"x\"", values, problems).effect())
                .isEqualTo(effect);
        assertThat(effect.text()).isEqualTo(text);
        assertThat(problems).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        String all =
                "@adds, @gives, @neverBelow, @neverAbove, @pins, @assumes, @means, @strongHint, @weakHint, @strong,"
                        + " @pointsAtMost, @example, @clear, @countsFor, @pattern, @reports, @answers, @nextStep, @suits, @lists,"
                        + " @warns, @relates";
        return Stream.of(
                Arguments.of(Map.of(), "does not say what it does. Expected exactly one of " + all + "."),
                Arguments.of(Map.of("adds", "many"), "has @adds(many). Expected a whole number, such as @adds(4)."),
                Arguments.of(
                        Map.of("gives", "P0", "from", "x"), "has @from(x). Expected a whole number, such as @from(4)."),
                Arguments.of(Map.of("strong", 4, "phrase", "x"), "lacks its @weak."),
                Arguments.of(
                        Map.of("lists", "SOME"),
                        "has @lists(SOME). Expected MOST_URGENT, QUICK_WINS, BIG_BETS or TO_VERIFY."),
                Arguments.of(Map.of("neverBelow", "P7"), "has @neverBelow(P7). Expected P0, P1, P2, P3 or P4."),
                Arguments.of(
                        Map.of("assumes", "impact: Low"),
                        "has @assumes(impact: Low). Expected an input and a value, such as \"user impact: Low–High\"."),
                Arguments.of(
                        Map.of("adds", 1, "ads", 2),
                        "has annotations that mean nothing: @ads. Known effects are " + all + "."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhereAndWhatIsWrong(Map<String, Object> values, String message) {
        new Annotations("x", "a.drl:3: the rule \"x\"", values, problems).effect();

        assertThat(problems).containsExactly("a.drl:3: the rule \"x\" " + message);
    }

    @Test
    void aRuleNeedsAReason() {
        assertThat(new Annotations("x", "a.drl:3: the rule \"x\"", Map.of("adds", 1), problems).reason())
                .isEmpty();

        assertThat(problems)
                .containsExactly("a.drl:3: the rule \"x\" has no reason."
                        + " Maybe add @reason(\"...\"), a sentence that a person would say.");
    }

    @Test
    void aRuleDoesOneThing() {
        new Annotations("x", "a.drl:3: the rule \"x\"", Map.of("adds", 1, "neverBelow", "P1"), problems).effect();

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("says more than one thing that it does: @adds, @neverBelow");
    }
}
