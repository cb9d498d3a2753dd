package dev.triage.spark.job;

import dev.triage.io.json.DecisionWriter;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.WantedState;
import dev.triage.spark.DecisionSchema;
import dev.triage.spark.engine.RuleSetup;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Decides all issues of an input and writes reports. The input is read once; decisions, quarantined records and the tallies
 * for reports are written in the same pass.
 */
public final class BacklogJob {

    public static final String DECISIONS = "decisions";

    /** The format of decisions and of reports by group. */
    public enum Format {
        JSONL,
        PARQUET;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Makes the job.
     *
     * @param input the input
     * @param format the format of decisions
     * @param by the expression for groups with their own reports, or null
     * @param parts the approximate number of parts for files of lines; 0 for one part per block
     * @param reported the issues that reports count, or null to write no report
     * @param title the title of the report
     */
    public record Order(
            IssueSource input,
            Format format,
            @Nullable String by,
            int parts,
            @Nullable WantedState reported,
            String title) {}

    private final SparkSession spark;
    private final RuleSetup rules;

    public BacklogJob(SparkSession spark, RuleSetup rules) {
        this.spark = spark;
        this.rules = rules;
    }

    /** Runs the job; the output is replaced at the end. */
    public PartSummary run(Order order, OutputFolder output) throws IOException {
        String staging = output.begin();
        decide(new Records(spark).of(order.input(), order.by(), order.parts()), order, staging);
        Reports reports =
                new Reports(spark, rules, staging, order.reported() == null ? WantedState.ALL : order.reported());
        PartSummary summary = reports.summary();
        if (order.reported() != null) {
            reports.write(order.title());
            if (order.by() != null) {
                reports.writeGroups(order.title(), order.format());
            }
        }
        output.drop(Part.TALLIES);
        output.publish();
        return summary;
    }

    private void decide(JavaRDD<IssueRecord> records, Order order, String staging) {
        Broadcast<SerializableConfiguration> configuration = configuration(spark);
        RuleSetup setup = rules;
        WantedState reported = order.reported();
        if (order.format() == Format.JSONL) {
            records.foreachPartition(iterator -> {
                Configuration here = configuration.value().value();
                writeLines(new Part(iterator, setup, reported, staging, here), setup.changes(), staging, here);
            });
        } else {
            JavaRDD<Row> rows = records.mapPartitions(iterator -> rows(
                    new Part(
                            iterator,
                            setup,
                            reported,
                            staging,
                            configuration.value().value()),
                    setup.changes()));
            spark.createDataFrame(rows, DecisionSchema.columns()).write().parquet(staging + "/" + DECISIONS);
        }
    }

    public static Broadcast<SerializableConfiguration> configuration(SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    private static void writeLines(
            Iterator<Decision> decisions, boolean changes, String staging, Configuration configuration)
            throws IOException {
        String name = PartFile.name(DECISIONS, TaskContext.getPartitionId(), ".jsonl");
        try (PartFile part = new PartFile(staging, name, configuration)) {
            try (var text = part.writer();
                    DecisionWriter lines = DecisionWriter.lines(text, changes)) {
                while (decisions.hasNext()) {
                    lines.write(decisions.next());
                }
            }
            part.keep();
        }
    }

    private static Iterator<Row> rows(Iterator<Decision> decisions, boolean changes) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return decisions.hasNext();
            }

            @Override
            public Row next() {
                return DecisionSchema.row(decisions.next(), changes);
            }
        };
    }
}
