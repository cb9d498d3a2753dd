package dev.triage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Issue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageSparkTest {

    private static final List<Issue> ISSUES = Expected.ISSUES.subList(0, 200);
    private static final TriageSpark TRIAGE = TriageSpark.on(Spark.SESSION).build();

    @TempDir
    private Path folder;

    private Dataset<Row> lines;

    @BeforeEach
    void write() {
        lines = Spark.SESSION
                .read()
                .text(Expected.file(folder.resolve("backlog.jsonl"), ISSUES).toString());
    }

    private Dataset<Row> table() {
        return Spark.SESSION
                .read()
                .schema(IssueSchema.columns())
                .json(folder.resolve("backlog.jsonl").toString());
    }

    @Test
    void decidesOnLinesAndOnColumns() {
        List<String> expected = Expected.decisions(Expected.ENGINE, ISSUES);

        assertThat(TRIAGE.decide(lines).toJSON().collectAsList()).isEqualTo(expected);
        assertThat(TRIAGE.decide(table()).toJSON().collectAsList()).isEqualTo(expected);
        assertThat(TRIAGE.decide(lines).schema()).isEqualTo(DecisionSchema.columns());
        assertThat(TRIAGE.problems(lines).count()).isZero();
        assertThat(TRIAGE.ruleBase()).isEqualTo(Expected.ENGINE.ruleBase());
    }

    @Test
    void saysWhatWouldChangeADecisionIfAsked() {
        TriageSpark triage = TriageSpark.on(Spark.SESSION).withChanges().build();

        assertThat(triage.decide(lines).toJSON().collectAsList())
                .isEqualTo(Expected.decisions(Expected.ENGINE, ISSUES, true));
        assertThat(TRIAGE.decide(lines).filter("changes IS NOT NULL").count()).isZero();
    }

    @Test
    void tellsWhatCannotBeRead() {
        Dataset<Row> broken = Spark.SESSION.sql("SELECT '{\"id\": 1' AS value UNION ALL SELECT NULL");

        assertThat(TRIAGE.decide(broken).count()).isZero();
        assertThat(TRIAGE.problems(broken).toJSON().collectAsList())
                .containsExactly("{\"record\":\"{\\\"id\\\": 1\",\"leftOut\":true,\"problems\":"
                        + "[\"column 9: The line ends inside the object. This line was left out.\"]}");
        assertThatThrownBy(() -> TRIAGE.decide(lines.withColumnRenamed("value", "text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No issues in the columns (text): expected id and others of an issue, or value with the"
                        + " JSON of one.");
    }

    @Test
    void isAFunctionOfSql() {
        TRIAGE.registerFunctions();
        table().createOrReplaceTempView("issues");

        Dataset<Row> rows = Spark.SESSION.sql("""
                WITH texts AS (SELECT id, to_json(struct(*)) AS json FROM issues)
                SELECT triage_priority(json) AS priority, triage_decision(json) AS decision,
                       triage_problems(json) AS problems
                FROM texts
                """);

        assertThat(rows.selectExpr("priority").toJSON().collectAsList())
                .isEqualTo(ISSUES.stream()
                        .map(issue -> "{\"priority\":\""
                                + Expected.ENGINE.decide(issue).priority() + "\"}")
                        .toList());
        assertThat(rows.selectExpr("decision.*").toJSON().collectAsList())
                .isEqualTo(Expected.decisions(Expected.ENGINE, ISSUES));
        assertThat(rows.filter("size(problems) > 0").count()).isZero();
        assertThat(Spark.SESSION
                        .sql("SELECT triage_priority('{}'), triage_priority(NULL), triage_decision('{}'),"
                                + " triage_problems('{}')[0] LIKE 'column 1: Missing id%', triage_problems(NULL)")
                        .collectAsList())
                .singleElement()
                .hasToString("[null,null,null,true,null]");
    }

    @Test
    void reportsOnEachGroup() {
        TRIAGE.registerFunctions();
        table().createOrReplaceTempView("issues");
        List<Issue> core = ISSUES.stream()
                .filter(issue -> issue.id().startsWith("shop/core#"))
                .toList();
        String expected = Expected.report(core).replace("  \"title\": \"Issue Triage Report\",\n", "");

        Dataset<Row> reports = TRIAGE.reports(table(), expr("split(id, '#')[0]"));
        Dataset<Row> sql = Spark.SESSION.sql(
                "SELECT split(id, '#')[0] AS group, triage_report(to_json(struct(*))) AS report FROM issues"
                        + " GROUP BY split(id, '#')[0]");

        for (Dataset<Row> each : List.of(reports, sql)) {
            assertThat(each.filter(col("group").equalTo("shop/core"))
                            .collectAsList()
                            .get(0)
                            .getString(1))
                    .isEqualTo(expected);
            assertThat(each.count()).isEqualTo(5);
        }
    }

    @Test
    void decidesOnAStream() throws Exception {
        Path arriving = Files.createDirectories(folder.resolve("arriving"));
        Expected.file(arriving.resolve("one.jsonl"), ISSUES.subList(0, 50));
        stream(arriving);
        Expected.file(arriving.resolve("two.jsonl"), ISSUES.subList(50, 200));
        stream(arriving);

        Dataset<Row> decisions =
                Spark.SESSION.read().parquet(folder.resolve("decided").toString());
        assertThat(decisions.toJSON().collectAsList())
                .containsExactlyInAnyOrderElementsOf(Expected.decisions(Expected.ENGINE, ISSUES));
    }

    /** Takes what is there, and goes on where it ended when it is started again. */
    private void stream(Path arriving) throws Exception {
        TRIAGE.decide(Spark.SESSION.readStream().text(arriving.toString()))
                .writeStream()
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .trigger(Trigger.AvailableNow())
                .format("parquet")
                .start(folder.resolve("decided").toString())
                .awaitTermination();
    }
}
