package dev.triage.spark.command;

import dev.triage.model.report.WantedState;
import dev.triage.spark.command.GenerateCommand.RealisticBacklogPlan;
import dev.triage.spark.engine.RuleSetup;
import dev.triage.spark.job.BacklogJob;
import dev.triage.spark.job.IssueSource;
import dev.triage.spark.job.OutputFolder;
import dev.triage.spark.job.Part;
import dev.triage.spark.job.PartFile;
import dev.triage.spark.job.PartSummary;
import dev.triage.spark.job.WrongInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows on a large backlog that the answers do not depend on its parts, and how much time they need. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Compares Spark with a single engine on a generated backlog.",
            "It runs one engine without Spark, then Spark in several ways, and compares each byte of the",
            "decisions and of the report. It fails if one byte differs."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  triage-spark scale --issues 1000000 --work /tmp/scale --run local[2]/1 --run local[2]/7 --run local[2]/64")
final class ScaleCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--issues", required = true, paramLabel = "N", description = "The number of issues.")
    private long issues;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "The seed of the backlog.")
    private long seed;

    @Option(
            names = "--run",
            paramLabel = "MASTER/PARTS",
            description = {
                "The Spark master and the number of parts. May be given several times.",
                "Default: local[2] with 1, 7 and 64 parts."
            })
    private List<String> runs = new ArrayList<>();

    @Option(names = "--changes", description = "Also find the changes that would alter each priority.")
    private boolean changes;

    @Option(names = "--without-comparison", description = "Skip the engine without Spark and the comparison with it.")
    private boolean withoutComparison;

    @Option(
            names = "--work",
            required = true,
            paramLabel = "DIR",
            description = "An empty folder for all files; it needs about 4 kB per issue and is not removed.")
    @SuppressWarnings("NullAway.Init")
    private Path work;

    @Override
    public Integer call() throws IOException {
        Path backlog = work.resolve("backlog");
        try (SparkSession spark = Sessions.local("local[*]")) {
            OutputFolder folder =
                    new OutputFolder(backlog.toString(), spark.sparkContext().hadoopConfiguration());
            folder.refuse();
            // A single file, so that the order of the parts is the order of the backlog.
            GenerateCommand.write(spark, new RealisticBacklogPlan(seed, issues, 1), folder);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "%,d issues, %,d bytes of JSON, on %d processors, Java %s",
                issues,
                Files.size(file(backlog)),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version")));
        out.println();
        out.println(
                "| run | seconds | issues a second | issues a second of a processor | reading | engine | heap after it |"
                        + (withoutComparison ? "" : " decisions | report |"));
        out.println("| --- | --- | --- | --- | --- | --- | --- |" + (withoutComparison ? "" : " --- | --- |"));
        SingleMachine single = new SingleMachine(file(backlog), work.resolve("single"), changes);
        if (!withoutComparison) {
            long before = Part.processorTime();
            Duration time = single.run();
            out.println(row("one engine, no Spark", time, Part.processorTime() - before) + " | | " + heap() + " | | |");
        }
        boolean same = true;
        for (String run : runs.isEmpty() ? List.of("local[2]/1", "local[2]/7", "local[2]/64") : runs) {
            same &= run(run, backlog, single, out);
        }
        return same ? Main.DONE : Main.FAILED;
    }

    private boolean run(String run, Path backlog, SingleMachine single, PrintWriter out) throws IOException {
        int slash = run.lastIndexOf('/');
        if (slash < 0 || !run.substring(slash + 1).matches("[1-9]\\d{0,5}")) {
            throw new WrongInputException("Not a run (" + run + "): expected a master and parts, such as local[2]/7.");
        }
        int parts = Integer.parseInt(run.substring(slash + 1));
        Path results = work.resolve("results");
        PartSummary summary;
        Duration time;
        String heap;
        try (SparkSession spark = Sessions.local(run.substring(0, slash))) {
            RuleSetup setup = RuleSetup.send(spark, List.of(), false, true, changes);
            OutputFolder folder =
                    new OutputFolder(results.toString(), spark.sparkContext().hadoopConfiguration());
            IssueSource input =
                    new IssueSource(IssueSource.Format.JSONL, file(backlog).toString());
            long begin = System.nanoTime();
            summary = new BacklogJob(spark, setup)
                    .run(
                            new BacklogJob.Order(
                                    input, BacklogJob.Format.JSONL, null, parts, WantedState.OPEN, SingleMachine.TITLE),
                            folder);
            time = Duration.ofNanos(System.nanoTime() - begin);
            heap = heap();
        }
        String row = row(run + " parts", time, summary.processor()) + " " + percent(summary.reading(), summary.whole())
                + " | " + percent(summary.deciding(), summary.whole()) + " | " + heap + " |";
        if (withoutComparison) {
            out.println(row);
            out.flush();
            return summary.decided() == issues;
        }
        boolean decisions = single.sameDecisions(results.resolve(BacklogJob.DECISIONS));
        boolean report = single.sameReport(results.resolve("report.json"));
        out.println(row + " " + (decisions ? "identical" : "DIFFERENT") + " | " + (report ? "identical" : "DIFFERENT")
                + " |");
        out.flush();
        return decisions && report;
    }

    private String row(String run, Duration time, long processor) {
        double seconds = time.toNanos() / 1e9;
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f | %,.0f | %,.0f |",
                run,
                seconds,
                issues / seconds,
                issues * 1e9 / processor);
    }

    private static Path file(Path backlog) {
        return backlog.resolve(PartFile.name(GenerateCommand.FOLDER, 0, ".jsonl"));
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * part / Math.max(1, whole));
    }

    /** The memory in use after a garbage collection. */
    private static String heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int time = 0; time < 5; time++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return String.format(Locale.ROOT, "%,d MB", least >> 20);
    }
}
