package dev.triage.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where to read how it is right. */
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
        err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.WRONG_INPUT;
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
