package dev.triage.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Input;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.HighlightList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CatalogueEffectTest {

    private record Words(CatalogueEffect effect, String text) {}

    /** What readers of a catalogue see of each effect. */
    @TestFactory
    Stream<DynamicTest> saysWhatItDoesInAFewWords() {
        return List.of(
                        new Words(new CatalogueEffect.Assumes(Input.EFFORT, "1–5"), "assumes effort 1–5"),
                        new Words(new CatalogueEffect.Means(), "counts what the word stands for"),
                        new Words(new CatalogueEffect.Hints("docs", true), "clearly docs"),
                        new Words(new CatalogueEffect.Hints("docs", false), "perhaps docs"),
                        new Words(new CatalogueEffect.Weighs(12, 6, "its title is about"), "12 points, or 6 if vague"),
                        new Words(new CatalogueEffect.AtMost(40), "at most 40 points"),
                        new Words(new CatalogueEffect.Example(), "counts as an example"),
                        new Words(new CatalogueEffect.Clear(), "is clear evidence"),
                        new Words(new CatalogueEffect.CountsFor(1), "counts 1 time"),
                        new Words(new CatalogueEffect.CountsFor(4), "counts 4 times"),
                        new Words(new CatalogueEffect.Shows("docs", "a", "b", "c", 0.5), "may show docs (needs 0.5)"),
                        new Words(new CatalogueEffect.Shows("docs", "a", "b", "c", 0), "may show docs (needs 0.0)"),
                        new Words(new CatalogueEffect.Shows("docs", "a", "b", "c", -0.5), "may show docs (needs −0.5)"),
                        new Words(new CatalogueEffect.Reports(), "is reported"),
                        new Words(
                                new CatalogueEffect.Recommends("Write it down", "docs", "Begin"),
                                "recommends: Write it down"),
                        new Words(new CatalogueEffect.Proposes("Measure it"), "proposes: Measure it"),
                        new Words(new CatalogueEffect.Suits(3), "assignee score 3"),
                        new Words(
                                new CatalogueEffect.Lists(HighlightList.QUICK_WINS),
                                "listed under " + HighlightList.QUICK_WINS.label()),
                        new Words(new CatalogueEffect.Warns("Too many."), "warns: Too many."),
                        new Words(
                                new CatalogueEffect.Relates(Dependency.Kind.UNDERRATED_BLOCKER),
                                "shows an underrated blocker"),
                        new Words(new CatalogueEffect.Relates(Dependency.Kind.CHAIN), "shows a chain"))
                .stream()
                .map(words -> DynamicTest.dynamicTest(
                        words.text(), () -> assertThat(words.effect().text()).isEqualTo(words.text())));
    }
}
