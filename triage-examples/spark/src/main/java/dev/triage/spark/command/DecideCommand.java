package dev.triage.spark.command;

import dev.triage.model.report.WantedState;
import dev.triage.spark.engine.RuleSetup;
import dev.triage.spark.job.BacklogJob;
import dev.triage.spark.job.IssueSource;
import dev.triage.spark.job.OutputFolder;
import dev.triage.spark.job.Part;
import dev.triage.spark.job.PartSummary;
import dev.triage.spark.job.WrongInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Decides all issues of an input, and writes reports. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = "Decides all issues of an input, and writes reports.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage-spark decide backlog.jsonl --output triaged",
            "  triage-spark decide hdfs:///issues.parquet --output hdfs:///triaged --format parquet",
            "  triage-spark decide warehouse.issues --input-format table --output triaged --by team",
            "  triage-spark decide backlog.jsonl --output triaged --by \"classification.components[0]\""
        })
final class DecideCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Sessions sessions;

    @Parameters(paramLabel = "INPUT", description = "A file or folder (.jsonl or .parquet), or the name of a table.")
    @SuppressWarnings("NullAway.Init")
    private String input;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            description = "The format of the input: ${COMPLETION-CANDIDATES}. Default: from its name.")
    private IssueSource.@Nullable Format inputFormat;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The output folder. The output of an earlier run is replaced at the end.")
    @SuppressWarnings("NullAway.Init")
    private String output;

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            paramLabel = "FORMAT",
            description = "The format of decisions: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private BacklogJob.Format format;

    @Option(
            names = "--by",
            paramLabel = "EXPRESSION",
            description = {
                "One more report for each value of a field of the issue, a column of the table,",
                "or a Spark SQL expression."
            })
    private @Nullable String by;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Use the rules and settings of this folder; they override the standard ones and are sent to all",
                "executors. May be given several times; a later folder overrides an earlier one."
            })
    private List<Path> rules = new ArrayList<>();

    @Option(names = "--restricted", description = "Refuse rules with more than the vocabulary, such as Java code.")
    private boolean restricted;

    @Option(
            names = "--changes",
            description = "Also list the changes that would alter each priority. This takes more time.")
    private boolean changes;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = StateName.class,
            defaultValue = "open",
            description = {
                "The issues that reports count: open, closed or all. Default: ${DEFAULT-VALUE}. All issues are decided."
            })
    @SuppressWarnings("NullAway.Init")
    private WantedState state;

    @Option(names = "--without-report", description = "Write no report, which is many times faster.")
    private boolean withoutReport;

    @Option(
            names = "--parts",
            defaultValue = "0",
            paramLabel = "N",
            description = "The approximate number of parts for a file of lines. Default: one for each block.")
    private int parts;

    @Option(
            names = "--title",
            defaultValue = "Issue Triage Report",
            paramLabel = "TITLE",
            description = "The title of the report. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Override
    public Integer call() throws IOException {
        return sessions.run(this::decide);
    }

    private int decide(SparkSession spark) throws IOException {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        IssueSource from = new IssueSource(format(configuration), input);
        OutputFolder folder = new OutputFolder(output, configuration);
        folder.refuse();
        BacklogJob.Order order = new BacklogJob.Order(from, format, by, parts, withoutReport ? null : state, title);
        RuleSetup setup = RuleSetup.send(spark, rules, restricted, true, changes);
        PartSummary summary = new BacklogJob(spark, setup).run(order, folder);
        spec.commandLine().getOut().println(line(summary));
        return summary.quarantined() == 0 ? Main.DONE : Main.WRONG_INPUT;
    }

    /** Reads a state in lower case, as {@code triage report} does. */
    static final class StateName implements ITypeConverter<WantedState> {
        @Override
        public WantedState convert(String name) {
            for (WantedState state : WantedState.values()) {
                if (state.toString().equalsIgnoreCase(name)) {
                    return state;
                }
            }
            throw new TypeConversionException("expected open, closed or all, but found (" + name + ")");
        }
    }

    private IssueSource.Format format(Configuration configuration) throws IOException {
        if (inputFormat == IssueSource.Format.TABLE) {
            return inputFormat;
        }
        org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(input);
        FileStatus[] found = place.getFileSystem(configuration).globStatus(place);
        if (found == null || found.length == 0) {
            throw new WrongInputException("No such input (" + input
                    + "): expected a file or a folder. Maybe it is a table: use --input-format table.");
        }
        if (inputFormat != null) {
            return inputFormat;
        }
        if (IssueSource.Format.ofName(input).isPresent()) {
            return IssueSource.Format.ofName(input).get();
        }
        FileStatus[] inside = place.getFileSystem(configuration).listStatus(found[0].getPath());
        for (FileStatus file : inside) {
            if (IssueSource.Format.ofName(file.getPath().getName()).isPresent()) {
                return IssueSource.Format.ofName(file.getPath().getName()).get();
            }
        }
        throw new WrongInputException("Unknown ending of the input (" + input
                + "): expected .jsonl or .parquet. Maybe name the format with --input-format.");
    }

    private String line(PartSummary summary) {
        String decided = count(summary.decided(), "issue") + " decided";
        String aside = summary.quarantined() == 0
                ? "; everything could be read."
                : "; " + count(summary.quarantined(), "record") + " with problems, of which "
                        + String.format(Locale.ROOT, "%,d", summary.leftOut()) + " left out, in " + output + "/"
                        + Part.QUARANTINE + ".";
        return decided + aside;
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
