package dev.triage.spark.job;

import dev.triage.io.json.DecisionWriter;
import dev.triage.model.decision.Decision;
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
 * Decides on all issues of an input and reports on them. The input is read once; decisions, what is set aside, and the tallies
 * for reports are written in the same pass.
 */
public final class BacklogJob {

    public static final String DECISIONS = "decisions";

    /** How decisions and reports by groups are written. */
    public enum Format {
        JSONL,
        PARQUET;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is to be done.
     *
     * @param input where issues come from
     * @param format how decisions are written
     * @param by what issues are counted by in reports of their own, or null
     * @param parts about how many parts to cut files of lines into; 0 for as many as they have blocks
     * @param reports whether there is to be a report
     * @param title what the report is called
     */
    public record Order(
            Input input, Format format, @Nullable String by, int parts, boolean reports, String title) {}

    private final SparkSession spark;
    private final RuleSetup rules;

    public BacklogJob(SparkSession spark, RuleSetup rules) {
        this.spark = spark;
        this.rules = rules;
    }

    /** Does it all; the output is replaced at the end. */
    public PartSummary run(Order order, OutputFolder output) throws IOException {
        String staging = output.begin();
        decide(new Records(spark).of(order.input(), order.by(), order.parts()), order, staging);
        Reports reports = new Reports(spark, rules, staging);
        PartSummary summary = reports.summary();
        if (order.reports()) {
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
        boolean reports = order.reports();
        if (order.format() == Format.JSONL) {
            records.foreachPartition(iterator -> {
                Configuration here = configuration.value().value();
                writeLines(new Part(iterator, setup, reports, staging, here), setup.changes(), staging, here);
            });
        } else {
            JavaRDD<Row> rows = records.mapPartitions(iterator -> rows(
                    new Part(
                            iterator,
                            setup,
                            reports,
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
