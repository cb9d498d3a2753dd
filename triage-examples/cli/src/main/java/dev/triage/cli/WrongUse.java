package dev.triage.cli;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Nearest;
import dev.triage.cli.output.Words;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what is wrong with a command line, and how to get help. */
final class WrongUse implements IParameterExceptionHandler {

    /** An option of one letter. */
    private static final Pattern SHORT = Pattern.compile("-[a-zA-Z]");

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine commandLine = failure.getCommandLine();
        PrintWriter err = commandLine.getErr();
        message(failure, arguments).forEach(err::println);
        err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    /** The lines that say what is wrong, and what is probably meant. */
    private static List<String> message(ParameterException failure, String[] arguments) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            return word.startsWith("-") ? unknownOption(command, word, arguments) : unexpected(command, word);
        }
        if (failure instanceof MissingParameterException missing) {
            String unknown = firstUnknownOption(command, arguments);
            return unknown.isEmpty() ? missing(missing) : unknownOption(command, unknown, arguments);
        }
        String value = failure.getValue();
        if (value != null && String.valueOf(failure.getMessage()).startsWith("Unknown subcommand")) {
            return unexpected(command.root(), value);
        }
        return List.of("triage: " + ValueWords.of(failure));
    }

    /** A word that is not a command, or that no command takes. */
    private static List<String> unexpected(CommandSpec command, String word) {
        String shown = Layout.oneLine(word);
        if (command.parent() == null) {
            return lines("There is no command (" + shown + ").", command, word);
        }
        boolean folder = command.optionsMap().containsKey("--rules") && isFolder(word);
        String wrong = "Unexpected argument (" + shown + ").";
        return folder
                ? List.of("triage: " + wrong, "Did you mean --rules " + shown + "?")
                : lines(wrong, command, word);
    }

    private static boolean isFolder(String word) {
        try {
            return Files.isDirectory(Path.of(word));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /** An option that this command does not have. It may be one of a command that stands behind it. */
    private static List<String> unknownOption(CommandSpec command, String word, String[] arguments) {
        String name = name(word);
        String wrong = "Unknown option: '" + Layout.oneLine(word) + "'";
        List<String> others = command.root().subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(other -> other.optionsMap().containsKey(name))
                .map(CommandSpec::name)
                .toList();
        if (others.isEmpty()) {
            return lines(wrong, command, name);
        }
        if (command.parent() == null) {
            String meant = Arrays.stream(arguments)
                    .filter(others::contains)
                    .findFirst()
                    .orElse(others.get(0));
            return List.of("triage: The option " + name + " stands behind the command, as in triage " + meant + " "
                    + name + ".");
        }
        return List.of("triage: " + wrong, "It is an option of " + String.join(" and ", others) + ".");
    }

    /** The first option that the command does not have, or nothing: a required one may be misspelt. */
    private static String firstUnknownOption(CommandSpec command, String[] arguments) {
        return Arrays.stream(arguments)
                .takeWhile(word -> !word.equals("--"))
                .filter(word -> word.startsWith("--") || SHORT.matcher(word).matches())
                .filter(word -> !command.optionsMap().containsKey(name(word)))
                .findFirst()
                .orElse("");
    }

    private static String name(String option) {
        return option.replaceFirst("(?s)=.*", "");
    }

    private static List<String> missing(MissingParameterException failure) {
        List<String> lines = new ArrayList<>();
        lines.add("triage: " + ValueWords.missing(failure));
        if (failure.getMissing().stream().anyMatch(WrongUse::isIssue)) {
            lines.add("A shell reads # as the start of a comment. Leave it out, as in --issue 6211.");
        }
        return lines;
    }

    private static boolean isIssue(ArgSpec missing) {
        return missing instanceof OptionSpec option && option.longestName().equals("--issue");
    }

    private static List<String> lines(String wrong, CommandSpec command, String word) {
        List<String> known = new ArrayList<>(command.subcommands().keySet());
        command.options().forEach(option -> known.addAll(List.of(option.names())));
        List<String> meant = SHORT.matcher(word).matches()
                ? known.stream()
                        .filter(name -> name.startsWith("-" + word))
                        .sorted()
                        .toList()
                : Nearest.to(word, known, UnaryOperator.identity());
        return meant.isEmpty()
                ? List.of("triage: " + wrong)
                : List.of("triage: " + wrong, "Did you mean " + Words.either(meant) + "?");
    }
}
