package dev.triage.cli;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.OutputPipe;
import dev.triage.cli.output.Words;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.source.RuleProblem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints an error in one line; with --stacktrace it also prints the stack trace. */
final class Failures implements IExecutionExceptionHandler {

    private static final String PROPERTY = "triage.stacktrace";

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof OutputPipe.ClosedException) {
            return ExitCode.DONE;
        }
        if (failure instanceof RuleBaseException rules) {
            return report(rules, commandLine.getErr());
        }
        if (failure instanceof RuleFailedException failed) {
            return report(failed, commandLine.getErr());
        }
        TriageCommand command =
                commandLine.getCommandSpec().root().commandLine().getCommand();
        return report(failure, commandLine.getErr(), command.stacktrace());
    }

    /** Prints all problems of rules, with carets under the places. */
    private static int report(RuleBaseException failure, PrintWriter err) {
        for (RuleProblem problem : failure.problems()) {
            err.println(harmless(problem.text()));
            err.println();
        }
        err.println(Words.count(failure.problems().size(), "problem") + " in the rules; nothing was done.");
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    /** Prints which rule failed, and for which issue. */
    private static int report(RuleFailedException failed, PrintWriter err) {
        err.println(harmless(String.valueOf(failed.getMessage())));
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    /** Removes control characters: text from rules must not control the terminal. */
    private static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n]]", " ");
    }

    static int report(Throwable failure, PrintWriter err, boolean stacktrace) {
        boolean trace = stacktrace || Boolean.getBoolean(PROPERTY);
        err.println("triage: " + message(failure) + (trace ? "" : " Run with --stacktrace to see more."));
        if (trace) {
            failure.printStackTrace(err);
        }
        err.flush();
        return failure instanceof OutputPipe.BrokenException ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
    }

    private static String message(Throwable failure) {
        if (failure instanceof OutputPipe.BrokenException broken) {
            return "The output cannot be written (" + broken.getMessage() + ").";
        }
        if (failure instanceof OutOfMemoryError) {
            return "There is not enough memory. Maybe start Java with more (-Xmx), or use --format jsonl.";
        }
        String detail = failure.getMessage();
        return "Unexpected " + failure.getClass().getSimpleName()
                + (detail == null ? "" : " (" + Layout.oneLine(detail) + ")") + ". This is a bug in triage.";
    }
}
