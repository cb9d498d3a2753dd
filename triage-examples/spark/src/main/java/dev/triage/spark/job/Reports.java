package dev.triage.spark.job;

import dev.triage.io.json.ReportWriter;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.WantedState;
import dev.triage.rules.BacklogTally;
import dev.triage.spark.engine.Lookahead;
import dev.triage.spark.engine.ReportDocuments;
import dev.triage.spark.engine.RuleSetup;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.sketch.BloomFilter;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Merges the tallies of the parts of an input, and writes reports. This happens on executors; the driver never holds a
 * tally, so its memory does not depend on the backlog.
 */
public final class Reports {

    static final String GROUPS = "reports";

    /** The columns for the report of each group; the report is the document of {@link ReportWriter}. */
    public static final StructType COLUMNS = new StructType()
            .add("group", DataTypes.StringType)
            .add("issues", DataTypes.IntegerType, false)
            .add("report", DataTypes.StringType, false);

    private final RuleSetup rules;
    private final String staging;
    private final WantedState wanted;
    private final SparkSession spark;
    private final Broadcast<SerializableConfiguration> configuration;
    private final JavaRDD<String> files;
    private final int count;
    private final PartSummary summary;

    Reports(SparkSession spark, RuleSetup rules, String staging, WantedState wanted) throws IOException {
        this.spark = spark;
        this.rules = rules;
        this.staging = staging;
        this.wanted = wanted;
        this.configuration = BacklogJob.configuration(spark);
        List<String> paths = paths(staging, configuration.value().value());
        this.count = paths.size();
        int slices = Math.max(1, Math.min(count, 4 * spark.sparkContext().defaultParallelism()));
        this.files = JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(paths, slices);
        this.summary = summary(files, configuration);
    }

    private static List<String> paths(String staging, Configuration configuration) throws IOException {
        Path folder = new Path(staging, Part.TALLIES);
        FileStatus[] found = folder.getFileSystem(configuration).globStatus(new Path(folder, "part-*"));
        return Arrays.stream(found == null ? new FileStatus[0] : found)
                .map(file -> file.getPath().toString())
                .sorted()
                .toList();
    }

    /** The summary of all parts. */
    PartSummary summary() {
        return summary;
    }

    private static PartSummary summary(JavaRDD<String> files, Broadcast<SerializableConfiguration> here) {
        return files.map(file -> TallyFile.read(file, here.value().value(), (group, tally) -> {}))
                .fold(PartSummary.NOTHING, PartSummary::plus);
    }

    /**
     * Merges parts: it reads a file of tallies without the ids that no link needs. These ids are known after all parts are
     * read; a Bloom filter with a few bytes per linked issue sends them to every task.
     */
    private Parts parts() {
        Broadcast<SerializableConfiguration> here = configuration;
        long expected = Math.max(1_000, summary.linked());
        BloomFilter linked = files.mapPartitions(
                        paths -> List.of(linked(paths, expected, here)).iterator())
                .treeReduce(BloomFilter::mergeInPlace);
        return new Parts(
                here, JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(linked));
    }

    private static BloomFilter linked(
            Iterator<String> paths, long expected, Broadcast<SerializableConfiguration> configuration)
            throws IOException {
        BloomFilter linked = BloomFilter.create(expected, 0.01);
        while (paths.hasNext()) {
            TallyFile.read(
                    paths.next(),
                    configuration.value().value(),
                    (group, tally) -> tally.linked().forEach(linked::putLong));
        }
        return linked;
    }

    /**
     * Makes a reader of tallies.
     *
     * @param configuration the configuration of the file system
     * @param linked the ids that links need
     */
    private record Parts(Broadcast<SerializableConfiguration> configuration, Broadcast<BloomFilter> linked)
            implements Serializable {

        void read(String path, BiConsumer<@Nullable String, BacklogTally> tallies) throws IOException {
            BloomFilter filter = linked.value();
            TallyFile.read(path, configuration.value().value(), (group, tally) -> {
                tally.keepLinked(filter::mightContainLong);
                tallies.accept(group, tally);
            });
        }
    }

    /** Writes the report on all issues, as JSON and as Markdown. */
    void write(String title) {
        Broadcast<SerializableConfiguration> here = configuration;
        RuleSetup setup = rules;
        String folder = staging;
        WantedState counted = wanted;
        Parts parts = parts();
        // Two steps, so that no executor reads all parts at once.
        int fewer = Math.max(1, (int) Math.sqrt(count));
        JavaPairRDD<Integer, BacklogTally> merged = files.mapPartitionsToPair(
                        paths -> merged(paths, fewer, parts, counted))
                .reduceByKey(Reports::both, fewer)
                .mapToPair(part -> new Tuple2<>(0, part._2()))
                .reduceByKey(Reports::both, 1);
        merged.foreach(all -> {
            TriageReport report = setup.report(all._2());
            Configuration files = here.value().value();
            save(folder, "report.json", ReportDocuments.json(report, title), files);
            save(folder, "report.md", ReportDocuments.markdown(report, title), files);
        });
    }

    /** Writes the report on each group. */
    void writeGroups(String title, BacklogJob.Format format) {
        RuleSetup setup = rules;
        Parts parts = parts();
        JavaRDD<Row> rows = files.mapPartitionsToPair(paths -> byGroup(paths, parts))
                .reduceByKey(Reports::both)
                .map(group -> {
                    TriageReport report = setup.report(group._2());
                    return RowFactory.create(group._1(), group._2().issues(), ReportDocuments.json(report, title));
                });
        Dataset<Row> reports = spark.createDataFrame(rows, COLUMNS).orderBy("group");
        String place = staging + "/" + GROUPS;
        if (format == BacklogJob.Format.PARQUET) {
            reports.write().parquet(place);
        } else {
            reports.write().option("ignoreNullFields", false).json(place);
        }
    }

    /** The merged tally of some files, with a number that groups the tasks into fewer ones. */
    private static Iterator<Tuple2<Integer, BacklogTally>> merged(
            Iterator<String> paths, int fewer, Parts parts, WantedState wanted) throws IOException {
        BacklogTally merged = new BacklogTally(wanted);
        while (paths.hasNext()) {
            parts.read(paths.next(), (group, tally) -> merged.merge(tally));
        }
        int key = org.apache.spark.TaskContext.getPartitionId() % fewer;
        return List.of(new Tuple2<>(key, merged)).iterator();
    }

    private static Iterator<Tuple2<@Nullable String, BacklogTally>> byGroup(Iterator<String> paths, Parts parts) {
        // One file at a time: a file has few groups in memory, but all files together may have many.
        return new Lookahead<>() {
            private Iterator<Tuple2<@Nullable String, BacklogTally>> file = Collections.emptyIterator();

            @Override
            @Nullable
            protected Tuple2<@Nullable String, BacklogTally> find() {
                while (!file.hasNext() && paths.hasNext()) {
                    file = groups(paths.next(), parts);
                }
                return file.hasNext() ? file.next() : null;
            }
        };
    }

    private static Iterator<Tuple2<@Nullable String, BacklogTally>> groups(String path, Parts parts) {
        Map<@Nullable String, BacklogTally> groups = new HashMap<>();
        try {
            parts.read(path, (group, tally) -> groups.merge(group, tally, Reports::both));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<Tuple2<@Nullable String, BacklogTally>> pairs = new ArrayList<>();
        groups.forEach((group, tally) -> pairs.add(new Tuple2<>(group, tally)));
        return pairs.iterator();
    }

    private static BacklogTally both(BacklogTally one, BacklogTally other) {
        one.merge(other);
        return one;
    }

    private static void save(String folder, String name, String text, Configuration configuration) throws IOException {
        try (PartFile file = new PartFile(folder, name, configuration)) {
            try (var writer = file.writer()) {
                writer.write(text);
            }
            file.keep();
        }
    }
}
