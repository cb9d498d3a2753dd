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

/** Says in one line what went wrong; only who asks for it sees a stack trace. */
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

    /** All that is wrong with rules, with carets under it. */
    private static int report(RuleBaseException failure, PrintWriter err) {
        for (RuleProblem problem : failure.problems()) {
            err.println(harmless(problem.text()));
            err.println();
        }
        err.println(Words.count(failure.problems().size(), "problem") + " in the rules; nothing was done.");
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    /** Which rule went wrong, and with which issue. */
    private static int report(RuleFailedException failed, PrintWriter err) {
        err.println(harmless(String.valueOf(failed.getMessage())));
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    /** Whoever wrote the rules must not make a terminal do things. */
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
                + (detail == null ? "" : " (" + Layout.oneLine(detail) + ")") + ". This is a mistake in triage.";
    }
}
