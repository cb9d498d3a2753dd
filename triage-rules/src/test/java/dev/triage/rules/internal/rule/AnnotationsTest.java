package dev.triage.rules.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.CatalogueEffect;
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
                Arguments.of(Map.of("gives", "P2", "from", 0), new Effect.Reaches(Priority.P2, 0), "P2 from 0 points"),
                Arguments.of(Map.of("gives", "P4"), new Effect.Reaches(Priority.P4, null), "P4 for any score"),
                Arguments.of(Map.of("raises", 1), new Effect.Moves(1), "one level up"),
                Arguments.of(Map.of("lowers", "2"), new Effect.Moves(-2), "2 levels down"),
                Arguments.of(Map.of("neverBelow", "P1"), new Effect.NeverBelow(Priority.P1), "never below P1"),
                Arguments.of(Map.of("neverAbove", "P2"), new Effect.NeverAbove(Priority.P2), "never above P2"),
                Arguments.of(Map.of("means", true), new CatalogueEffect.Means(), "counts what the word stands for"),
                Arguments.of(Map.of("pins", true), new Effect.Pins(), "the pinned priority stands"),
                Arguments.of(
                        Map.of("assumes", "user impact: Low–High"),
                        new CatalogueEffect.Assumes(Input.USER_IMPACT, "Low–High"),
                        "assumes user impact Low–High"));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void readsWhatARuleDoes(Map<String, Object> values, RuleEffect effect, String text) {
        assertThat(annotations(values).effect()).isEqualTo(effect);
        assertThat(effect.text()).isEqualTo(text);
        assertThat(problems).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(Map.of("adds", "many"), "adds: @adds(many) is not a whole number. Such as @adds(4)."),
                Arguments.of(
                        Map.of("adds", 0), "adds: @adds(0) changes nothing. Such as @adds(1), or delete the rule."),
                Arguments.of(
                        Map.of("adds", "+0"), "adds: @adds(+0) changes nothing. Such as @adds(1), or delete the rule."),
                Arguments.of(
                        Map.of("adds", "-00"),
                        "adds: @adds(-00) changes nothing. Such as @adds(1), or delete the rule."),
                Arguments.of(
                        Map.of("gives", "P0", "from", "x"), "from: @from(x) is not a whole number. Such as @from(4)."),
                Arguments.of(
                        Map.of("strong", 4, "phrase", "x"), "null: This rule lacks its @weak. Maybe add @weak(...)."),
                Arguments.of(
                        Map.of("lists", "SOME"),
                        "lists: There is no \"SOME\" for @lists. There are MOST_URGENT, QUICK_WINS, BIG_BETS, TO_VERIFY."),
                Arguments.of(
                        Map.of("raises", -2),
                        "raises: @raises(-2) is not a number of levels from 1 to 4. Maybe @lowers(2)."),
                Arguments.of(
                        Map.of("neverBelow", "P7"),
                        "neverBelow: There is no \"P7\" for @neverBelow. There are P0, P1, P2, P3, P4."),
                Arguments.of(
                        Map.of("assumes", "impact: Low"),
                        "assumes: @assumes(impact: Low) needs an input and a value. Maybe \"user impact: Low–High\";"
                                + " inputs are user impact, functional impact, brand impact, complexity, effort,"
                                + " categories, status."),
                Arguments.of(Map.of("adds", 1, "ads", 2), "ads: @ads means nothing. Maybe @adds."),
                Arguments.of(Map.of("neverbelow", "P1"), "neverbelow: @neverbelow means nothing. Maybe @neverBelow."),
                Arguments.of(
                        Map.of("adds", 1, "neverBelow", "P1"),
                        "neverBelow: This rule says more than one thing that it does: @adds, @neverBelow. Maybe make two"
                                + " rules of it."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhatWasMeant(Map<String, Object> values, String message) {
        annotations(values).effect();

        assertThat(problems).containsExactly(message);
    }

    @Test
    void aRuleSaysWhatItDoes() {
        annotations(Map.of()).effect();

        assertThat(problems).singleElement().asString().startsWith("null: This rule does not say what it does.");
    }

    @Test
    void aRuleNeedsAReason() {
        assertThat(annotations(Map.of("adds", 1)).reason()).isEmpty();

        assertThat(problems)
                .containsExactly("null: This rule has no reason."
                        + " Maybe add @reason(\"...\"), a sentence that a person would say.");
    }

    private Annotations annotations(Map<String, ?> values) {
        return new Annotations(
                "x",
                values,
                (annotation, message, suggestion) ->
                        problems.add(annotation + ": " + message + (suggestion == null ? "" : " " + suggestion)));
    }
}
