package dev.triage.spark.command;

import dev.triage.backlogs.RealisticBacklog;
import dev.triage.io.json.JsonWriter;
import dev.triage.spark.job.BacklogJob;
import dev.triage.spark.job.OutputFolder;
import dev.triage.spark.job.PartFile;
import dev.triage.spark.job.WrongInputException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a generated backlog. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a generated backlog as JSON Lines.",
            "Its levels, ranges and gaps are as frequent as in real triage documents.",
            "The same number and seed always give the same issues, in any number of files."
        })
final class GenerateCommand implements Callable<Integer> {

    static final String FOLDER = "issues";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Sessions sessions;

    @Option(names = "--issues", required = true, paramLabel = "N", description = "The number of issues.")
    private long issues;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "The seed of the backlog.")
    private long seed;

    @Option(
            names = "--files",
            defaultValue = "4",
            paramLabel = "N",
            description = "The number of files. Default: ${DEFAULT-VALUE}.")
    private int files;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The output folder. The output of an earlier run is replaced.")
    @SuppressWarnings("NullAway.Init")
    private String output;

    @Override
    public Integer call() throws IOException {
        if (issues < 0 || files < 1) {
            throw new WrongInputException(
                    "Expected 0 issues or more (" + issues + ") in 1 file or more (" + files + ").");
        }
        return sessions.run(spark -> {
            OutputFolder folder = new OutputFolder(output, spark.sparkContext().hadoopConfiguration());
            folder.refuse();
            write(spark, new RealisticBacklogPlan(seed, issues, files), folder);
            return Main.DONE;
        });
    }

    /**
     * The issues of each file.
     *
     * @param seed the seed of the backlog
     * @param issues the number of issues
     * @param files the number of files
     */
    record RealisticBacklogPlan(long seed, long issues, int files) implements java.io.Serializable {

        long first(int file) {
            return Math.floorDiv(Math.multiplyExact(issues, (long) file), files);
        }
    }

    static void write(SparkSession spark, RealisticBacklogPlan plan, OutputFolder folder) throws IOException {
        String staging = folder.begin();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> configuration = BacklogJob.configuration(spark);
        context.parallelize(IntStream.range(0, plan.files()).boxed().toList(), plan.files())
                .foreach(
                        file -> write(plan, file, staging, configuration.value().value()));
        folder.publish();
    }

    private static void write(RealisticBacklogPlan plan, int file, String staging, Configuration configuration)
            throws IOException {
        RealisticBacklog backlog = new RealisticBacklog(plan.seed());
        try (PartFile part = new PartFile(staging, PartFile.name(FOLDER, file, ".jsonl"), configuration)) {
            try (var text = part.writer();
                    JsonWriter lines = JsonWriter.lines(text)) {
                for (long index = plan.first(file); index < plan.first(file + 1); index++) {
                    lines.write(backlog.issue(index));
                }
            }
            part.keep();
        }
    }
}
