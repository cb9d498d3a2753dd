package dev.triage.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.benchmarks.check.CheckCost;
import dev.triage.benchmarks.decision.Measuring;
import dev.triage.benchmarks.decision.OverlayCost;
import dev.triage.benchmarks.decision.ResultDocument;
import dev.triage.benchmarks.decision.SharedStart;
import dev.triage.benchmarks.decision.Smoke;
import dev.triage.benchmarks.process.DifferentAnswersException;
import dev.triage.benchmarks.soak.Soak;
import dev.triage.benchmarks.stream.StreamCost;
import dev.triage.benchmarks.stream.StreamDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the command {@code benchmarks}. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures the cost of a decision with this library and with other engines, and writes a table.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the answers differ, or a ratio is too small", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar benchmarks.jar --smoke                     ratios only, in half a minute",
            "  java -jar benchmarks.jar --overlay                   the cost of one team rule",
            "  java -jar benchmarks.jar --check                     the cost of a check of many rules",
            "  java -jar benchmarks.jar --soak 10                   ten minutes of load, reloads and attacks",
            "  java -jar benchmarks.jar --output docs/BENCHMARKS.md the whole table, in some minutes",
            "  java -jar benchmarks.jar --streams --output docs/STREAMS.md",
            "                                                       a million issues on the command line"
        })
final class Main implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int NOT_GOOD = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--smoke", description = "Only check that nothing is much slower than expected.")
    private boolean smoke;

    @Option(names = "--overlay", description = "Measure the cost of one team rule beside compiling all rules.")
    private boolean overlay;

    @Option(names = "--check", description = "Measure what a check costs beside the number of rules.")
    private boolean check;

    @Option(
            names = "--streams",
            description = "Measure the command line on a million issues, beside Jackson alone on the same records.")
    private boolean streams;

    @Option(
            names = "--soak",
            paramLabel = "MINUTES",
            description = "Decide with 16 threads, reloads and hostile issues; check each answer, memory and threads.")
    private @Nullable Integer soak;

    @Option(
            names = "--issues",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "The number of issues for --streams (default: ${DEFAULT-VALUE}).")
    private int issues;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often --streams runs each side (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--triage",
            paramLabel = "JAR",
            defaultValue = "triage-examples/cli/target/triage.jar",
            description = "The command line that --streams starts (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path triage;

    @Option(
            names = "--forks",
            paramLabel = "N",
            defaultValue = "3",
            description = "The number of processes that JMH starts for each engine (default: ${DEFAULT-VALUE}).")
    private int forks;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "11",
            description = "How often each engine is started for one decision (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the table to this file instead of standard output.")
    private @Nullable Path output;

    Main() {}

    /**
     * Runs the command and ends with its exit code.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(commandLine(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8))
                .execute(arguments));
    }

    /** The command with its outputs. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main()).setOut(out).setErr(err);
    }

    @Override
    public Integer call() throws IOException {
        if (forks < 1 || starts < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing to measure with --forks " + forks + " and --starts " + starts
                            + ": expected 1 or more of each.");
        }
        if (issues < 1 || runs < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing to measure with --issues " + issues + " and --runs " + runs
                            + ": expected 1 or more of each.");
        }
        if (soak != null && soak < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing to do in --soak " + soak + ": expected 1 or more.");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (soak != null) {
                return new Soak(out, Duration.ofMinutes(soak)).run() ? DONE : NOT_GOOD;
            }
            if (smoke) {
                return new Smoke(out).run() ? DONE : NOT_GOOD;
            }
            if (overlay) {
                return new OverlayCost(out).run() ? DONE : NOT_GOOD;
            }
            if (check) {
                new CheckCost(out, List.of(10, 100, 1_000)).run();
                return DONE;
            }
            String text = streams
                    ? new StreamDocument(issues, runs)
                            .text(Machine.description(), new StreamCost(triage, issues, runs, err).run())
                    : new ResultDocument(forks, starts)
                            .text(
                                    Machine.description(),
                                    new Measuring(forks, starts, err).run(),
                                    SharedStart.measure(starts));
            if (output == null) {
                out.print(text);
                out.flush();
            } else {
                Files.writeString(output, text);
            }
            return DONE;
        } catch (DifferentAnswersException e) {
            err.println(e.getMessage());
            return NOT_GOOD;
        }
    }
}
