package dev.triage.spark.command;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.report.WantedState;
import dev.triage.spark.Expected;
import dev.triage.spark.IssueSchema;
import dev.triage.spark.Spark;
import dev.triage.spark.job.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameAnswersTest {

    private static List<String> decisions;
    private static String report;
    private static Path backlog;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void decideWithoutSpark() {
        decisions = Expected.decisions(Expected.ENGINE, Expected.ISSUES);
        report = Expected.report(Expected.ISSUES);
        backlog = Expected.file(folder.resolve("backlog.jsonl"), Expected.ISSUES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void howeverABacklogIsCut(int parts) {
        Path output = folder.resolve("parts-" + parts);

        Spark.Outcome outcome = Spark.run("decide", backlog, "--output", output, "--parts", parts);

        assertThat(outcome).isEqualTo(new Spark.Outcome(0, "1,000 issues decided; everything could be read.\n", ""));
        assertThat(output.resolve("decisions").toFile().list()).hasSize(parts);
        assertThat(Spark.lines(output.resolve("decisions"))).isEqualTo(decisions);
        assertThat(Spark.read(output.resolve("report.json"))).isEqualTo(report);
    }

    @Test
    void theReportCountsTheIssuesThatAreAskedFor() {
        Path output = folder.resolve("closed");
        assertThat(Spark.run("decide", backlog, "--output", output, "--state", "closed", "--parts", 3)
                        .exitCode())
                .isZero();
        assertThat(Spark.lines(output.resolve("decisions"))).isEqualTo(decisions);
        assertThat(Spark.read(output.resolve("report.json")))
                .isEqualTo(Expected.report(Expected.ISSUES, WantedState.CLOSED))
                .isNotEqualTo(report);

        assertThat(Spark.run("decide", backlog, "--output", output, "--state", "done")
                        .err())
                .contains("expected open, closed or all, but found (done)");
    }

    @Test
    void whetherItComesAsLinesOrAsColumnsAndLeavesAsColumns() {
        String parquet = folder.resolve("issues.parquet").toString();
        Spark.SESSION
                .read()
                .schema(IssueSchema.columns())
                .json(backlog.toString())
                .repartition(3)
                .write()
                .parquet(parquet);
        Path output = folder.resolve("columns");

        assertThat(Spark.run("decide", parquet, "--output", output, "--format", "parquet")
                        .exitCode())
                .isZero();

        Dataset<Row> rows =
                Spark.SESSION.read().parquet(output.resolve("decisions").toString());
        assertThat(rows.toJSON().collectAsList()).containsExactlyInAnyOrderElementsOf(decisions);
        assertThat(Spark.read(output.resolve("report.json"))).isEqualTo(report);
    }

    /** Changes are printed when they are asked for, as on the command line. */
    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "parquet"})
    void withWhatWouldChangeThem(String format) {
        Path output = folder.resolve("changes-" + format);

        assertThat(Spark.run("decide", backlog, "--output", output, "--format", format, "--changes", "--without-report")
                        .exitCode())
                .isZero();

        String written = output.resolve("decisions").toString();
        List<String> lines = format.equals("jsonl")
                ? Spark.lines(output.resolve("decisions"))
                : Spark.SESSION.read().parquet(written).toJSON().collectAsList();
        assertThat(lines)
                .isEqualTo(Expected.decisions(Expected.ENGINE, Expected.ISSUES, true))
                .anyMatch(line -> line.contains("\"changes\":[{"));
    }

    @Test
    void aReportOnEachGroup() {
        Path output = folder.resolve("grouped");

        assertThat(Spark.run(
                                "decide",
                                backlog,
                                "--output",
                                output,
                                "--parts",
                                5,
                                "--by",
                                "split(id, '#')[0]",
                                "--state",
                                "all")
                        .exitCode())
                .isZero();

        Map<String, List<Issue>> repositories = new TreeMap<>(Expected.ISSUES.stream()
                .collect(groupingBy(issue -> issue.id().substring(0, issue.id().indexOf('#')))));
        List<Row> rows = Spark.SESSION
                .read()
                .schema(Reports.COLUMNS)
                .json(output.resolve("reports").toString())
                .orderBy("group")
                .collectAsList();
        assertThat(rows).extracting(row -> row.getString(0)).containsExactlyElementsOf(repositories.keySet());
        assertThat(rows)
                .extracting(row -> row.getInt(1))
                .containsExactlyElementsOf(
                        repositories.values().stream().map(List::size).toList());
        assertThat(rows)
                .extracting(row -> row.getString(2))
                .containsExactlyElementsOf(repositories.values().stream()
                        .map(issues -> Expected.report(issues, WantedState.ALL))
                        .toList());
        assertThat(Spark.read(output.resolve("report.json")))
                .isEqualTo(Expected.report(Expected.ISSUES, WantedState.ALL));
    }

    @Test
    void aTableWithColumnsOfItsOwn() {
        Spark.SESSION
                .read()
                .schema(IssueSchema.columns())
                .json(backlog.toString())
                .withColumn("team", org.apache.spark.sql.functions.expr("if(id LIKE 'shop/core%', 'core', NULL)"))
                .createOrReplaceTempView("issues_of_teams");
        Path output = folder.resolve("table");

        assertThat(Spark.run("decide", "issues_of_teams", "--input-format", "table", "--output", output, "--by", "team")
                        .exitCode())
                .isZero();

        assertThat(Spark.lines(output.resolve("decisions"))).containsExactlyInAnyOrderElementsOf(decisions);
        assertThat(Spark.SESSION
                        .read()
                        .json(output.resolve("reports").toString())
                        .select("group")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly(null, "core");
    }

    @Test
    void aThousandGroupsInOnePart() {
        Path output = folder.resolve("many-groups");

        assertThat(Spark.run("decide", backlog, "--output", output, "--parts", 1, "--by", "id")
                        .exitCode())
                .isZero();

        assertThat(Spark.lines(output.resolve("reports"))).hasSize(1_000);
        assertThat(Spark.read(output.resolve("report.json"))).isEqualTo(report);
    }
}
