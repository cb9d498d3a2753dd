package dev.triage.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Priorities that are letters, stars or dots mean nothing until settings say it, and a warning says what to write. */
class SilentLevelsTest {

    @TempDir
    private Path folder;

    private Path table(String column, String... values) throws IOException {
        StringBuilder table = new StringBuilder("ID,Title," + column + "\n");
        for (int i = 0; i < values.length; i++) {
            table.append(i + 1)
                    .append(",Thing ")
                    .append(i + 1)
                    .append(',')
                    .append(values[i])
                    .append('\n');
        }
        return Files.writeString(folder.resolve("issues.csv"), table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A C B",
                "H M L",
                "★★★ ★★☆ ★",
                "!!! ! !!",
                "🔴 🟢 🟡",
                "●●○ ●○○ ○○○",
                "||| || |",
                "I II III",
                "↑ → ↓"
            })
    void aWarningNamesTheValues(String values) throws IOException {
        String[] each = values.split(" ");

        Run run = Run.triage("decide", table("Priority", each));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("issues.csv:2: warning: Priority has values that state nothing (" + String.join(", ", each)
                        + "), on 3 issues")
                .contains("{ \"fields\": { \"Priority: " + each[0] + "\": \"priority: P1\" } }");
    }

    @ParameterizedTest
    @CsvSource({"labels, text", "labels, json", "decide, jsonl", "decide, csv"})
    void eachCommandAndFormatWarns(String command, String format) throws IOException {
        Run run = Run.triage(command, table("Severity", "A", "D"), "--format", format);

        assertThat(run.err())
                .contains(
                        "Severity has values that state nothing (A, D), on 2 issues",
                        "\"Severity: A\": \"user impact: High\"");
    }

    /** In settings, an asterisk stands for any ending. */
    @Test
    void ofAsterisksTheColumnHasToChange() throws IOException {
        assertThat(Run.triage("decide", table("Priority", "***", "*")).err())
                .contains("(***, *), on 2 issues", "Maybe write words in this column, such as High.")
                .doesNotContain("settings.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"High Low", "? - n/a", "P1 P2", "1 5", "None Normal", "★High ○Low", "TBD backlog", "--- ... /"})
    void wordsAndNumbersAreNoSigns(String values) throws IOException {
        assertThat(Run.triage("decide", table("Priority", values.split(" "))).err())
                .isEmpty();
    }

    @Test
    void otherColumnsMayHaveSigns() throws IOException {
        assertThat(Run.triage("decide", table("Team", "A", "★")).err()).isEmpty();
    }

    @Test
    void whatSettingsExplainIsKnown() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("settings.json"), """
                { "fields": { "Priority: ★★★": "priority: P0", "Priority: ★★☆": "nothing" } }
                """);

        Run run = Run.triage("decide", table("Priority", "★★★", "★★☆", "★☆☆", "★★★"), "--rules", rules);

        assertThat(run.err()).contains("(★☆☆), on 1 issue:");
        assertThat(run.out()).contains("2 P0");
    }
}
