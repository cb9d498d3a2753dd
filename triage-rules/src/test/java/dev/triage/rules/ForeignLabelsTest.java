package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.ranking.BacklogRankTally;
import dev.triage.rules.catalogue.SignalMeaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels about levels in other languages than English. */
class ForeignLabelsTest {

    private static final TriageEngine STANDARD = TriageEngine.standard();

    @TempDir
    private Path folder;

    private static Issue labelled(String... labels) {
        return Issue.named("#1", "Thing").labels(labels).build();
    }

    private static @Nullable Priority pinned(String label) {
        return STANDARD.decide(labelled(label)).pinned();
    }

    private static List<String> meanings(String label) {
        return STANDARD.signals(labelled(label)).stream()
                .flatMap(signal -> signal.senses().stream())
                .map(SignalMeaning.Sense::meaning)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Priorität: Hoch | P1",
                "Priorität/Hoch | P1",
                "Priorität::niedrig | P3",
                "[Priorität] Hoch | P1",
                "hohe Priorität | P1",
                "Prio: hoch | P1",
                "Prioridad: alta | P1",
                "prioridad-alta | P1",
                "Priorité : haute | P1",
                "priorité haute 🔥 | P1",
                "Priorità: alta | P1",
                "Prioriteit: hoog | P1",
                "Prioriteit: zeer hoog | P0",
                "Prioridade: alta | P1",
                "Prioridade: 5 - mais alta | P0",
                "Приоритет: высокий | P1",
                "Приоритет: низкий | P3",
                "優先度: 高 | P1",
                "優先度：最高 | P0",
                "优先级：高 | P1",
                "高优先级 | P1",
                "Priorytet: wysoki | P1",
                "priorytet/niski | P3",
                "Priorität 2 | P2",
                "Dringlichkeit: hoch | P1",
                "Priority: alta | P1",
            })
    void aPriorityIsPinned(String label, Priority expected) {
        assertThat(pinned(label)).isEqualTo(expected);
    }

    @Test
    void aSeverityStatesImpacts() {
        assertThat(meanings("Schweregrad: kritisch")).isNotEmpty().isEqualTo(meanings("Severity: critical"));
        assertThat(meanings("Gravité: majeure")).isNotEmpty().isEqualTo(meanings("Severity: major"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ernst Jan", "Priorität klären", "team: hoch", "prioridades", "alta", "Ernst: Muster"})
    void otherWordsSayNothing(String label) {
        assertThat(meanings(label)).isEmpty();
    }

    @Test
    void aDefaultIsFoundInAnyLanguage() {
        BacklogRankTally tally = new BacklogRankTally();
        for (int i = 0; i < 95; i++) {
            tally.add(Issue.named("#" + (10 + i), "Thing")
                    .labels("Priorität: mittel")
                    .build());
        }

        assertThat(STANDARD.decide(tally.place(labelled("Priorität: mittel"))).pinned())
                .isNull();
    }

    @Test
    void rulesMayUseTheWordsOfTheLabel() throws IOException {
        Files.writeString(folder.resolve("words.drl"), """
                package team;
                import dev.triage.rules.vocabulary.*
                rule "Word"
                    @id("team-word")
                    @reason("A word of a team.")
                    @standsFor("component: Word")
                when
                    Signal( about("priorität"), says("hoch") )
                then
                end
                rule "Whole label"
                    @id("team-label")
                    @reason("A label of a team.")
                    @standsFor("component: Label")
                when
                    Signal( source == Source.LABEL, says("priorität: hoch") )
                then
                end
                """);
        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        assertThat(engine.signals(labelled("Priorität: Hoch")).stream()
                        .flatMap(signal -> signal.senses().stream())
                        .map(SignalMeaning.Sense::meaning))
                .contains("component: Word", "component: Label", "priority: P1");
    }
}
