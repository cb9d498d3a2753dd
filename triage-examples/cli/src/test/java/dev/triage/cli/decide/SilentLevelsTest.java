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

    /** That 5 of 5 is much says nothing of which end comes first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/5,1/5,5/5",
                "10/10,2/10,5/10",
                "7 out of 10,2 out of 10,1 out of 10",
                "5 stars,3 stars,1 star",
                "Red,Amber,Green",
                "Tier 1,Tier 2,Tier 3",
                "1st,2nd,3rd",
                "Wichtig,Unwichtig,Egal",
                "100 %,50 %,0 %"
            })
    void ofAFieldWithoutAKnownValueEachIsNamed(String values) throws IOException {
        Run run = Run.triage("decide", table("Priority", values.split(",")));

        assertThat(run.err())
                .contains("Priority has values that state nothing (" + values.replace(",", ", ") + "), on 3 issues");
        assertThat(run.out()).doesNotContain("pinned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Red High", "unset TBD", "Whatever", "3 2", "Normal Medium", "1.5 2.5"})
    void aFieldWithAKnownValueOrFewOthersIsNotNamed(String values) throws IOException {
        assertThat(Run.triage("decide", table("Priority", values.split(" "))).err())
                .isEmpty();
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
