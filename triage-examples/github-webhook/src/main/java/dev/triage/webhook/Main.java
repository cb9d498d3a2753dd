package dev.triage.webhook;

import dev.triage.rules.source.RuleBaseException;
import java.util.Map;
import picocli.CommandLine;

/** Runs the server until the process is stopped. */
public final class Main {

    private static final int WRONG_USE = 2;

    private Main() {}

    /** Runs the server. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /** The command, in an environment. */
    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine commandLine = new CommandLine(new ServeCommand(environment));
        commandLine.setParameterExceptionHandler((failure, arguments) -> {
            failure.getCommandLine().getErr().println("triage-github-webhook: " + failure.getMessage());
            failure.getCommandLine().getErr().println("Try '--help'.");
            return WRONG_USE;
        });
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof RuleBaseException rules) {
                rules.problems().forEach(problem -> command.getErr().println(problem.text() + "\n"));
                return WRONG_USE;
            }
            throw failure;
        });
        return commandLine;
    }
}
