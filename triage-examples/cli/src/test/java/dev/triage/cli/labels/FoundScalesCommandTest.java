package dev.triage.cli.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scales that are found in a backlog, in the output of commands. */
class FoundScalesCommandTest {

    @TempDir
    private Path folder;

    private Path backlog;

    @BeforeEach
    void writeBacklog() throws IOException {
        StringBuilder table = new StringBuilder("Key,Summary,Priority,Severity\n");
        for (int i = 1; i <= 50; i++) {
            String priority = i == 1 ? "P1" : i == 2 ? "P2" : i == 3 ? "P5" : "P3";
            String severity = i == 4 ? "blocker" : i == 5 ? "critical" : i % 2 == 0 ? "normal" : "minor";
            table.append("A-")
                    .append(i)
                    .append(",Thing,")
                    .append(priority)
                    .append(',')
                    .append(severity)
                    .append('\n');
        }
        backlog = Files.writeString(folder.resolve("issues.csv"), table);
    }

    @Test
    void labelsPrintsWhatWasFound() {
        assertThat(Run.triage("labels", backlog).out())
                .contains("Priority: P3        no meaning: a default, on 94 of 100 issues")
                .contains("priority: P0, \"Priority: first level of the scale\", level 1 of 5")
                .contains("priority: P1, \"Priority: second level of the scale\", level 2 of 5");
        assertThat(Run.triage("labels", backlog, "--format", "json").out()).contains("\"usual\": true");
    }

    @Test
    void explainNamesTheDefault() {
        assertThat(Run.triage("explain", backlog, "--issue", "A-4").out())
                .contains("The field Priority: P3 states nothing: it is a default, on 94 of 100 issues.")
                .contains("A-4 Thing\nP0");
        assertThat(Run.triage("explain", backlog, "--issue", "A-2").out())
                .contains("field Priority: P2, level 2 of 5 stands for P1");
    }

    @Test
    void whatWasFoundHoldsForASingleIssueIfItIsWrittenAsSettings() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("settings.json"),
                Run.triage("labels", backlog, "--settings").out());
        Path event = folder.resolve("event.csv");

        Files.writeString(event, "Key,Summary,Priority,Severity\nA-99,Thing,P2,normal\n");
        assertThat(Run.triage("decide", event).out()).doesNotContain("P1  A-99");
        assertThat(Run.triage("decide", event, "--rules", rules).out()).contains("P1  A-99");

        Files.writeString(event, "Key,Summary,Priority,Severity\nA-99,Thing,P3,blocker\n");
        assertThat(Run.triage("decide", event).out()).contains("P3  A-99");
        assertThat(Run.triage("decide", event, "--rules", rules).out()).contains("P0  A-99");
    }
}
