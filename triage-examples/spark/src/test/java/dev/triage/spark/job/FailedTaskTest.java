package dev.triage.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.spark.Expected;
import dev.triage.spark.Spark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedTaskTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void failAgain() {
        FailingCodec.FAILURES.set(0);
        Spark.SESSION.sparkContext().hadoopConfiguration().set("io.compression.codecs", FailingCodec.class.getName());
    }

    @AfterEach
    void neverFail() {
        Spark.SESSION.sparkContext().hadoopConfiguration().unset("io.compression.codecs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "parquet"})
    void losesAndRepeatsNothing(String format) throws Exception {
        List<Issue> issues = Expected.ISSUES.subList(0, 300);
        Path backlog = Files.createDirectories(folder.resolve("backlog"));
        Expected.file(backlog.resolve("one.jsonl.failing"), issues.subList(0, 120));
        Expected.file(backlog.resolve("two.jsonl.failing"), issues.subList(120, 300));
        Path output = folder.resolve("out");

        Spark.Outcome outcome =
                Spark.run("decide", backlog, "--input-format", "jsonl", "--output", output, "--format", format);

        assertThat(FailingCodec.FAILURES).hasValue(2);
        assertThat(outcome).isEqualTo(new Spark.Outcome(0, "300 issues decided; everything could be read.\n", ""));
        assertThat(decisions(output, format))
                .containsExactlyInAnyOrderElementsOf(Expected.decisions(Expected.ENGINE, issues));
        assertThat(Spark.read(output.resolve("report.json"))).isEqualTo(Expected.report(issues));
    }

    private static List<String> decisions(Path output, String format) {
        Path decisions = output.resolve("decisions");
        return format.equals("jsonl")
                ? Spark.lines(decisions)
                : Spark.SESSION.read().parquet(decisions.toString()).toJSON().collectAsList();
    }
}
