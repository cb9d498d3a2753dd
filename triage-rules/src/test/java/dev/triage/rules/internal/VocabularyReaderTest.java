package dev.triage.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleVocabulary;
import dev.triage.rules.internal.rule.VocabularyReader;
import org.junit.jupiter.api.Test;

class VocabularyReaderTest {

    private final RuleVocabulary vocabulary = TriageEngine.vocabulary();

    @Test
    void everyWordHasAMeaningAndEveryMeaningAWord() {
        assertThat(vocabulary.facts())
                .allSatisfy(fact -> assertThat(fact.meaning()).matches("[A-Z].*[.]"));
        assertThat(vocabulary.facts())
                .allSatisfy(fact -> assertThat(fact.stages()).isNotEmpty());
        assertThat(vocabulary.annotations())
                .allSatisfy(one -> assertThat(one.meaning()).matches("[A-Z].*[.]"));
        assertThat(VocabularyReader.strange()).isEmpty();
    }

    @Test
    void anEffectIsListedWithTheStageThatItWorksIn() {
        assertThat(vocabulary.annotations())
                .contains(new RuleVocabulary.Annotation(
                        "@adds(2)", "prioritise", "Adds points to the score, or takes points away: @adds(-2)."))
                .anySatisfy(one -> {
                    assertThat(one.example()).startsWith("@answers(");
                    assertThat(one.stage()).isEqualTo("recommend");
                });
        assertThat(vocabulary.annotations())
                .filteredOn(one -> one.stage().isEmpty())
                .extracting(one -> one.example().replaceAll("[(].*", ""))
                .containsExactly(
                        "@reason",
                        "@overrides",
                        "@id",
                        "@from",
                        "@weak",
                        "@phrase",
                        "@topic",
                        "@summary",
                        "@need",
                        "@firstStep");
    }

    @Test
    void aFactIsListedWithItsPropertiesAndQuestions() {
        RuleVocabulary.Fact decided = vocabulary.facts().stream()
                .filter(fact -> fact.name().equals("Decided"))
                .findFirst()
                .orElseThrow();
        assertThat(decided.stages()).containsExactly("detect", "plan", "summarise");
        assertThat(decided.members())
                .containsExactly(
                        new RuleVocabulary.Member(
                                "priority", "a Priority", "the priority, from the rules or from a pin"),
                        new RuleVocabulary.Member(
                                "atLeast(Priority)",
                                "true or false",
                                "whether the issue is this urgent or more urgent"),
                        new RuleVocabulary.Member(
                                "below(Priority)", "true or false", "whether the issue is less urgent than this"));
    }
}
