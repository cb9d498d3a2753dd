package dev.triage.cli.command;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Words;
import dev.triage.io.Problem;
import dev.triage.io.Problem.Severity;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Prints the problems of the input when they are found, a few of each kind, and records whether a part is left out.
 */
public final class ProblemLog {

    /** The maximum number of printed problems of one kind; more are counted only. */
    private static final int MOST_OF_A_KIND = 5;

    /** The parts that differ between problems of one kind: numbers and quoted text. */
    private static final Pattern DETAIL = Pattern.compile("\\([^()]*\\)|\"[^\"]*\"|\\d+");

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean verbose;
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private boolean answered;
    private int errors;
    private int warnings;

    private ProblemLog(PrintWriter err, CommonOptions options) {
        this.err = err;
        this.quiet = options.quiet();
        this.verbose = options.verbose();
    }

    /** The log of a command, on standard error. */
    public static ProblemLog of(CommandSpec spec) {
        return new ProblemLog(spec.commandLine().getErr(), CommonOptions.of(spec));
    }

    /** Prints a problem. */
    public void add(Problem problem) {
        boolean error = problem.severity() == Severity.ERROR;
        errors += error ? 1 : 0;
        warnings += error ? 0 : 1;
        if (quiet && !error) {
            return;
        }
        String kind = DETAIL.matcher(problem.message()).replaceAll("...");
        if (kinds.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND || verbose) {
            err.println(Layout.oneLine(problem.toString()));
        }
    }

    /** Records that at least one issue is answered. */
    public void answered() {
        answered = true;
    }

    /** Prints the number of problems if there are several. */
    public void finish() {
        if (!verbose) {
            kinds.forEach((kind, count) -> {
                if (count > MOST_OF_A_KIND) {
                    err.println(
                            (count - MOST_OF_A_KIND) + " more: " + Layout.oneLine(kind) + " (--verbose prints all)");
                }
            });
        }
        if (errors + warnings > 1 && (errors > 0 || !quiet)) {
            String counted = errors == 0
                    ? Words.count(warnings, "warning")
                    : warnings == 0
                            ? Words.count(errors, "error")
                            : Words.count(errors, "error") + " and " + Words.count(warnings, "warning");
            err.println(counted + (errors == 0 ? "." : "; everything else was read."));
        }
        err.flush();
    }

    /** Whether the whole input is read. */
    public boolean complete() {
        return errors == 0;
    }

    /** The exit code; warnings do not change it. */
    public int exitCode() {
        return errors == 0 ? ExitCode.DONE : answered ? ExitCode.ANSWERED_IN_PART : ExitCode.WRONG_INPUT;
    }
}
