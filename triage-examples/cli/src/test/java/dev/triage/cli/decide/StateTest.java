package dev.triage.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closed issues need no work: they are printed only if they are asked for. */
class StateTest {

    @TempDir
    Path folder;

    private Path backlog;

    @BeforeEach
    void writeBacklog() throws IOException {
        backlog = folder.resolve("issues.csv");
        Files.writeString(backlog, """
                Summary,Issue key,Status,Resolution,Priority
                Dependency has a hole,A-1,Resolved,Duplicate,Blocker
                Nothing starts,A-2,Open,,Major
                """);
    }

    @Test
    void closedIssuesAreLeftOutOfTextAndCounted() {
        assertThat(Run.triage("decide", backlog).out())
                .startsWith("1 issue: 1 P2\n1 closed issue left out; --state all prints it.\n")
                .doesNotContain("A-1");
    }

    @Test
    void theyArePrintedOnRequest() {
        assertThat(Run.triage("decide", backlog, "--state", "all").out()).contains("A-1", "A-2");
        assertThat(Run.triage("decide", backlog, "--state", "closed").out())
                .contains("A-1", "1 open issue left out")
                .doesNotContain("A-2");
    }

    @Test
    void programsGetAllOfThem() {
        assertThat(Run.triage("decide", backlog, "--format", "csv").out()).contains("A-1", "A-2");
        assertThat(Run.triage("decide", backlog, "--format", "csv", "--state", "open")
                        .out())
                .doesNotContain("A-1");
        assertThat(Run.triage("decide", backlog, "--format", "jsonl", "--state", "open")
                        .err())
                .contains("The option --state is not for --format jsonl, which prints every issue.");
    }
}
