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
 * Prints the first problem of each kind when it is found, counts the others, and records whether a part is left out.
 */
public final class ProblemLog {

    /** The parts that differ between problems of one kind: quoted text, what is in parentheses, and words with a number. */
    private static final Pattern DETAIL =
            Pattern.compile("\\([^()]*\\)|\"[^\"]*\"|(?<!\\S)[^\\s\\d\"()]*+\\d[^\\s\"()]*");

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean verbose;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private boolean answered;
    private int errors;
    private int warnings;

    /** The problems of one kind: the first one, and how many more there are. */
    private static final class Kind {

        private final Problem first;
        private int more;

        Kind(Problem first) {
            this.first = first;
        }
    }

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
        if (verbose) {
            err.println(Layout.oneLine(problem.toString()));
            return;
        }
        // A problem of a whole document is about that one, and not of a kind.
        String whole = problem.line() == 0 ? problem.document() + ": " : "";
        String text = whole + kind(problem.message());
        Kind kind = kinds.get(text);
        if (kind == null) {
            kinds.put(text, new Kind(problem));
            err.println(Layout.oneLine(problem.toString()));
        } else {
            kind.more++;
        }
    }

    /** A message without what differs between problems of one kind. */
    private static String kind(String message) {
        // A text at the end may hold quotes of its own.
        int text = message.endsWith("\"") ? message.indexOf(": \"") : -1;
        return DETAIL.matcher(text < 0 ? message : message.substring(0, text)).replaceAll("...");
    }

    /** Records that at least one issue is answered. */
    public void answered() {
        answered = true;
    }

    /** Prints the number of problems if there are several. */
    public void finish() {
        for (Kind kind : kinds.values()) {
            if (kind.more > 0) {
                err.println(kind.more + " more like " + Layout.oneLine(kind.first.place()) + " (--verbose prints all)");
            }
        }
        if (errors + warnings > 1 && (errors > 0 || !quiet)) {
            String counted = errors == 0
                    ? Words.count(warnings, "warning")
                    : warnings == 0
                            ? Words.count(errors, "error")
                            : Words.count(errors, "error") + " and " + Words.count(warnings, "warning");
            err.println(counted + (errors == 0 || !answered ? "." : "; everything else was read."));
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
