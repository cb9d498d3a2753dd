package dev.triage.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import dev.triage.cli.command.ExitCode;
import dev.triage.cli.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsTest {

    private static final int LINES = 2000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "auto"})
    void problemsAreToldInTheOrderOfTheInputAndAllOthersAreDecided(String threads) throws IOException {
        StringBuilder document = new StringBuilder();
        StringBuilder problems = new StringBuilder();
        Path file = folder.resolve("long.jsonl");
        Random random = new Random(1);
        for (int number = 1; number <= LINES; number++) {
            boolean broken = number % 97 == 0;
            document.append(broken ? "{\"id\": \"#1\"" : Streams.line(number, random))
                    .append('\n');
            if (broken) {
                problems.append(file).append(':').append(number);
                problems.append(":12: The line ends inside the object. This line was left out.\n");
            }
        }
        Files.writeString(file, document);

        Run run = Run.triage("decide", file, "--format", "jsonl", "--threads", threads, "--verbose");

        assertThat(run.err()).isEqualTo(problems + "20 errors; everything else was read.\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.ANSWERED_IN_PART);
        assertThat(run.out()).hasLineCount(LINES - 20);
        assertThat(run.out().lines().map(line -> Integer.valueOf(line.replaceAll("^.\"id\":\"#(\\d+)\".*", "$1"))))
                .isSorted();
    }

    @Test
    void anIdThatComesAgainFarBelowIsToldWithBothPlaces() throws IOException {
        Path file = Streams.write(folder.resolve("long.jsonl"), LINES);
        Files.writeString(file, Files.readString(file) + "{\"title\": \"again\", \"id\": \"#7\"}\n");

        Run run = Run.triage("decide", file, "--format", "jsonl", "--threads", "2");

        assertThat(run.err())
                .isEqualTo(file + ":2001:26: The id (#7) belongs to the issue in line 7 already: expected another one."
                        + " This issue was left out.\n");
        assertThat(run.out()).hasLineCount(LINES).doesNotContain("again");
    }

    @Test
    void aPageOfManyCountsAllAndShowsTheMostUrgent() {
        Path file = Streams.write(folder.resolve("long.jsonl"), LINES);
        Run some = Run.triage("decide", file);
        Run all = Run.triage("decide", file, "--all");

        assertThat(some.out()).startsWith("2000 issues: ").contains("more; --all prints them.");
        assertThat(all.out())
                .startsWith(some.out().lines().findFirst().orElseThrow())
                .doesNotContain("--all");
        assertThat(all.out().lines().filter(line -> line.contains("Überweisung")))
                .hasSize(LINES);
        assertThat(all.out().lines())
                .containsAll(some.out()
                        .lines()
                        .filter(line -> line.contains("Überweisung"))
                        .toList());
    }

    @Test
    void aReportOfVeryManyListsTheMostUrgentAndSaysSo() {
        Path file = Streams.write(folder.resolve("long.jsonl"), ReportFormat.JSON.listed() + 100);

        Run run = Run.triage("report", file, "--format", "json");

        assertThat(run.out())
                .contains("\"issues\": 10100,", "Of 10,100 issues, the 10,000 most urgent ones are listed");
        assertThat(run.out().split("\"decision\": \\{", -1)).hasSize(ReportFormat.JSON.listed() + 1);
        assertThat(Run.triage("report", file, "--format", "json", "--all").out())
                .doesNotContain("most urgent ones are listed")
                .contains("\"#10100\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1025", "2.5"})
    void aNumberOfThreadsIsRefusedIfItIsNone(String threads) {
        Path file = Streams.write(folder.resolve("one.jsonl"), 1);
        assertThat(Run.triage("decide", file, "--threads=" + threads))
                .isEqualTo(new Run(2, "", """
                triage: Invalid value for option '--threads': expected auto or a number from 1 to 1024, but found (%s)
                Try 'triage decide --help'.
                """.formatted(threads)));
    }
}
