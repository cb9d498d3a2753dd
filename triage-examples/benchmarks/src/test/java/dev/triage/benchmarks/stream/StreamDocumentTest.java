package dev.triage.benchmarks.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.benchmarks.issues.BacklogFile;
import dev.triage.benchmarks.stream.StreamCost.Cost;
import dev.triage.benchmarks.stream.StreamCost.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamDocumentTest {

    @Test
    void ratesAndRatiosAreWorkedOutOfTheTimes() {
        Map<Side, Cost> costs = new EnumMap<>(Side.class);
        costs.put(Side.JACKSON_DECISIONS, new Cost(8, 300_000_000, 1_700_000_000));
        costs.put(Side.DECIDE_2, new Cost(10, 300_000_000, 1_700_000_000));
        costs.put(Side.DECIDE_TENTH, new Cost(1, 30_000_000, 170_000_000));

        String text = new StreamDocument(1_000_000, 3).text("a machine", costs);

        assertThat(text)
                .contains(
                        "benchmarks.jar --streams --issues 1000000 --runs 3 --output docs/STREAMS.md",
                        "Measured on: a machine.",
                        "| `triage decide --threads 2` | 96m | 10.0 s | 100,000 | 300 MB | 1,700.0 MB |\n",
                        "a tenth of the issues | 96m | 1.0 s | 100,000 | 30 MB | 170.0 MB |\n",
                        "- Rate of `triage decide --threads 2`, times that of Jackson writing decisions: 0.80\n",
                        "- Time of `triage decide` for all issues, times that for a tenth: 10.00\n")
                .doesNotContain("{", "two threads, times that of one");
    }

    @Test
    void theSameNumberOfIssuesIsTheSameFile(@TempDir Path folder) throws IOException {
        Path some = folder.resolve("some.jsonl");
        Path more = folder.resolve("more.jsonl");
        BacklogFile.write(some, 100);
        BacklogFile.write(more, 150);

        assertThat(Files.readAllLines(some))
                .hasSize(100)
                .isEqualTo(Files.readAllLines(more).subList(0, 100));
        assertThat(Files.size(some) / 100).isBetween(250L, 400L);
    }
}
