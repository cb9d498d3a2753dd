package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of labels and fields whose values no scale declares: an issue may have another value than those of the table. */
class OpenColumnsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"label: security,priority\nyes,P0\n", "label: security,priority\nyes,P0\nmaybe,P0\n"})
    void withoutTheLabelTheTableSaysNothing(String table) throws IOException {
        TriageEngine engine = engine(table);

        assertThat(engine.decide(labelled("security: yes")).priority()).isEqualTo(Priority.P0);
        assertThat(waits(engine.decide(labelled()))).containsExactly("label: security");
        assertThat(waits(engine.decide(labelled("security: no")))).containsExactly("label: security");
    }

    @Test
    void aRowForAnyValueIsAboutOtherValuesToo() throws IOException {
        TriageEngine engine = engine("# hit policy: first\nlabel: platform,priority\nios,P0\n-,P4\n");

        assertThat(engine.decide(labelled("platform: ios")).priority()).isEqualTo(Priority.P0);
        assertThat(engine.decide(labelled("platform: android")).priority()).isEqualTo(Priority.P4);
        assertThat(waits(engine.decide(labelled()))).containsExactly("label: platform");
    }

    @Test
    void whatMakesNoDifferenceIsNotNeeded() throws IOException {
        TriageEngine engine = engine("label: platform,user impact,priority\n-,>= High,P0\nios,<= Medium,P1\n");

        assertThat(engine.decide(labelled()).priority()).isNotEqualTo(Priority.P0);
        assertThat(engine.decide(Issue.named("#1", "Thing")
                                .userImpact(UserImpact.HIGH)
                                .build())
                        .priority())
                .isEqualTo(Priority.P0);
    }

    @Test
    void theValuesOfADeclaredScaleAreAll() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"scales\": { \"security\": [\"no\", \"yes\"] } }");
        TriageEngine engine = engine("security,priority\nno,P0\nyes,P0\n");

        assertThat(engine.decide(labelled()).priority()).isEqualTo(Priority.P0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moscow: won't have", "MoSCoW/Won\u2019t have"})
    void bothApostrophesAreTheSame(String label) throws IOException {
        assertThat(engine("label: MoSCoW,priority\nWon\u2019t have,P4\n")
                        .decide(labelled(label))
                        .priority())
                .isEqualTo(Priority.P4);
    }

    @Test
    void asRulesTheRowsDecideTheSame() throws IOException {
        TriageEngine engine = engine("""
                # hit policy: first
                label: cvss,label: exploit,label: only,priority
                >= 9 | unstated,active | unstated,yes,P0
                < 4 | 8..9,-,yes,P1
                >= 4,none,-,P3
                """);
        String drl = engine.tables().get(0).drl();

        assertThat(drl)
                .contains(
                        "number(\"cvss\") >= 9 || number(\"cvss\") == null, scale(\"exploit\", \"active | unstated\"),"
                                + " scale(\"only\", \"yes\")",
                        "number(\"cvss\") < 4 || number(\"cvss\") >= 8 && number(\"cvss\") <= 9, scale(\"only\", \"yes\")");
        Path other = Files.createDirectory(folder.resolve("as-rules"));
        Files.writeString(other.resolve("settings.json"), """
                { "scales": { "exploit": ["none", "active", "any other value"], "only": ["yes", "any other value"] } }
                """);
        Files.writeString(other.resolve("matrix.drl"), drl);
        TriageEngine rules = TriageEngine.builder().rules(other).build();

        assertThat(rules.decide(labelled("only: yes")).priority()).isEqualTo(Priority.P0);
        assertThat(rules.decide(labelled("cvss: 9.5", "exploit: none", "only: yes"))
                        .priority())
                .isEqualTo(Priority.P3);
        assertThat(rules.decide(labelled("cvss: 2")).priority())
                .isEqualTo(engine.decide(labelled("cvss: 2")).priority());
    }

    @Test
    void noLevelIsAnOutcome() throws IOException {
        TriageEngine engine = engine("user impact,level\n>= High,+1\n<= Medium,0\n");
        TriageEngine standard = TriageEngine.standard();

        assertThat(engine.decide(issue(UserImpact.LOW)).priority())
                .isEqualTo(standard.decide(issue(UserImpact.LOW)).priority());
        assertThat(engine.decide(issue(UserImpact.HIGH)).priority())
                .isLessThan(standard.decide(issue(UserImpact.HIGH)).priority());
    }

    private static Issue issue(UserImpact impact) {
        return Issue.named("#1", "Thing").userImpact(impact).build();
    }

    private static List<String> waits(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Waits)
                .flatMap(reason -> ((Effect.Waits) reason.effect()).inputs().stream())
                .toList();
    }

    private static Issue labelled(String... labels) {
        return Issue.named("#1", "Thing").labels(List.of(labels)).build();
    }

    private TriageEngine engine(String table) throws IOException {
        Files.writeString(folder.resolve("matrix.table.csv"), table);
        return TriageEngine.builder().rules(folder).build();
    }
}
