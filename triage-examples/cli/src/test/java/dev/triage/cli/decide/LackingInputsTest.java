package dev.triage.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table may take it for an error that an issue does not state its inputs. */
class LackingInputsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"decide, text", "decide, jsonl", "decide, csv", "report, json"})
    void theIssueAndTheInputAreNamed(String command, String format) throws IOException {
        Files.writeString(folder.resolve("matrix.table.csv"), """
                # unstated: error
                field: Reach,priority
                few,P3
                many,P1
                """);
        Path backlog = folder.resolve("issues.csv");
        Files.writeString(backlog, """
                Title,Id,Reach
                Nothing starts,A-1,many
                Wrong colour,A-2,
                """);

        Run run = Run.triage(command, backlog, "--rules", folder, "--format", format);

        assertThat(run.err())
                .contains(
                        "issues.csv:3: The issue (A-2) does not state what tables need: Table matrix needs field: Reach.")
                .doesNotContain("A-1");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("A-1", "A-2");
    }
}
