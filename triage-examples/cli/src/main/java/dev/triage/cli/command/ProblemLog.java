package dev.triage.cli.command;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Words;
import dev.triage.io.Problem;
import dev.triage.io.Problem.Severity;
import java.io.PrintWriter;

/** Prints what is wrong with the input as it is found, and remembers whether something was left out. */
public final class ProblemLog {

    private final PrintWriter err;
    private int errors;
    private int warnings;

    public ProblemLog(PrintWriter err) {
        this.err = err;
    }

    /** Prints a problem. */
    public void add(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        err.println(Layout.oneLine(problem.toString()));
    }

    /** Counts the problems if there were several. */
    public void finish() {
        if (errors + warnings > 1) {
            String counted = errors == 0
                    ? Words.count(warnings, "warning")
                    : warnings == 0
                            ? Words.count(errors, "error")
                            : Words.count(errors, "error") + " and " + Words.count(warnings, "warning");
            err.println(counted + (errors == 0 ? "." : "; everything else was read."));
        }
        err.flush();
    }

    /** What to tell the shell: warnings do not count. */
    public int exitCode() {
        return errors == 0 ? ExitCode.DONE : ExitCode.WRONG_INPUT;
    }
}
