package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.tracked.Tracked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams give the priorities names and time frames of their own. */
class LevelNamesTest {

    @TempDir
    Path folder;

    @Test
    void withoutSettingsTheyAreCalledP0ToP4() {
        LevelNames levels = TriageEngine.standard().levels();

        assertThat(levels).isEqualTo(LevelNames.standard());
        assertThat(levels.name(Priority.P1)).isEqualTo("P1");
        assertThat(levels.timeFrame(Priority.P1)).isEqualTo("this sprint");
    }

    @Test
    void aLaterLayerChangesWhatItNames() throws IOException {
        write("org", "{ \"levels\": { \"P0\": \"Sev1\", \"P1\": { \"name\": \"Sev2\", \"time\": \"this week\" } } }");
        write("team", "{ \"levels\": { \"P1\": { \"time\": \"today\" }, \"P0\": \"Fire\" } }");

        LevelNames levels = engine("org", "team").levels();

        assertThat(levels.name(Priority.P0)).isEqualTo("Fire");
        assertThat(levels.name(Priority.P1)).isEqualTo("Sev2");
        assertThat(levels.timeFrame(Priority.P1)).isEqualTo("today");
        assertThat(levels.name(Priority.P2)).isEqualTo("P2");
    }

    @Test
    void aLaterLayerExchangesNames() throws IOException {
        write("org", "{ \"levels\": { \"P0\": \"Red\", \"P1\": \"Amber\" } }");
        write("team", "{ \"levels\": { \"P1\": \"Red\", \"P0\": \"Amber\" } }");

        assertThat(engine("org", "team").levels().name(Priority.P1)).isEqualTo("Red");
    }

    @Test
    void aLabelWithTheNameOfALevelStandsForIt() throws IOException {
        write("org", "{ \"levels\": { \"P0\": \"Sev1\" } }");
        Issue issue = Issue.named("#1", "A title").labels("sev1").build();

        assertThat(engine("org").decide(issue).priority()).isEqualTo(Priority.P0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sev 1", "SEV-1", "sev 1"})
    void aPriorityWithTheNameOfALevelIsThatLevel(String name) throws IOException {
        write("org", "{ \"levels\": { \"P0\": \"Sev 1\" } }");
        Tracked priority = Tracked.builder().field("Priority", name).build();
        Tracked other = Tracked.builder().field("Team", name).build();

        assertThat(engine("org")
                        .decide(Issue.named("#1", "A title").tracked(priority).build())
                        .priority())
                .isEqualTo(Priority.P0);
        assertThat(engine("org")
                        .decide(Issue.named("#1", "A title")
                                .labels("priority: " + name)
                                .build())
                        .priority())
                .isEqualTo(Priority.P0);
        assertThat(engine("org")
                        .decide(Issue.named("#1", "A title").tracked(other).build())
                        .priority())
                .isEqualTo(Priority.P2);
    }

    @Test
    void theSettingsForALabelSayMoreThanTheNameOfALevel() throws IOException {
        write("org", "{ \"levels\": { \"P0\": \"Sev1\" }, \"labels\": { \"sev1\": \"nothing\" } }");
        Issue issue = Issue.named("#1", "A title").labels("sev1").build();

        assertThat(engine("org").decide(issue).derived()).isEmpty();
    }

    private void write(String layer, String settings) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(layer)).resolve("settings.json"), settings);
    }

    private TriageEngine engine(String... layers) {
        TriageEngine.Builder builder = TriageEngine.builder();
        for (String layer : layers) {
            builder.rules(folder.resolve(layer));
        }
        return builder.build();
    }
}
