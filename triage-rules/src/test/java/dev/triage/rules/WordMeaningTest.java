package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.catalogue.WordMeaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordMeaningTest {

    @TempDir
    private Path folder;

    @Test
    void theStandardRulesKnowNoWords() {
        assertThat(TriageEngine.standard().words()).isEmpty();
    }

    @Test
    void wordsOfSeveralTeamsAreListedAndTheLaterOneSaysWhatTheyMean() throws IOException {
        Path one = settings("one", """
                { "labels": { "sev1": ["user impact: Critical", "functional impact: Yes"], "now": "priority: P0" } }
                """);
        Path other = settings("other", """
                { "labels": { "NOW": "priority: P1" }, "components": { "pay-*": "Payments" } }
                """);

        assertThat(TriageEngine.builder().rules(one).rules(other).build().words())
                .containsExactly(
                        new WordMeaning("label", "sev1", "user impact: Critical"),
                        new WordMeaning("label", "sev1", "functional impact: Yes"),
                        new WordMeaning("label", "NOW", "priority: P1"),
                        new WordMeaning("component", "pay-*", "Payments"));
    }

    private Path settings(String team, String text) throws IOException {
        Path rules = Files.createDirectory(folder.resolve(team));
        Files.writeString(rules.resolve("settings.json"), text);
        return rules;
    }
}
