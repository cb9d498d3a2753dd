package dev.triage.cli;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.output.Nearest;
import dev.triage.cli.output.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what is wrong with a command line, and how to get help. */
final class WrongUse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine commandLine = failure.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("triage: " + failure.getMessage());
        String meant = meant(failure);
        if (!meant.isEmpty()) {
            err.println("Did you mean " + meant + "?");
        }
        if (failure instanceof MissingParameterException missing
                && missing.getMissing().stream().anyMatch(WrongUse::isIssue)) {
            err.println("A shell reads # as the start of a comment. Leave it out, as in --issue 6211.");
        }
        err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    private static boolean isIssue(ArgSpec missing) {
        return missing instanceof OptionSpec option && option.longestName().equals("--issue");
    }

    private static String meant(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return "";
        }
        CommandLine commandLine = failure.getCommandLine();
        List<String> known = new ArrayList<>(commandLine.getSubcommands().keySet());
        commandLine.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        return Words.either(Nearest.to(word, known, UnaryOperator.identity()));
    }
}
