package dev.triage.cli;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.input.Inputs;
import dev.triage.cli.output.Output;
import dev.triage.cli.output.OutputPipe;
import dev.triage.cli.output.Screen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;

/** Runs the command {@code triage} and ends with its exit code. */
public final class Main {

    private Main() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        PrintWriter out = new Output(new OutputPipe(new FileOutputStream(FileDescriptor.out)));
        PrintWriter err = new Output(new FileOutputStream(FileDescriptor.err));
        int exitCode = run(out, err, arguments);
        err.flush();
        System.exit(exitCode);
    }

    /**
     * Runs the command in this process.
     *
     * @param out receives the answer
     * @param err receives problems and warnings
     * @param arguments what stands behind {@code triage}
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            int exitCode = commandLine(out, err).execute(arguments);
            out.flush();
            return exitCode;
        } catch (OutputPipe.ClosedException closed) {
            return ExitCode.DONE;
        } catch (OutputPipe.BrokenException | StackOverflowError | OutOfMemoryError failure) {
            return Failures.report(failure, err, false);
        }
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        TriageCommand command = new TriageCommand();
        CommandLine commandLine = new CommandLine(command);
        for (String name : List.of("diff", "check", "lsp")) {
            Inputs.optional(Objects.requireNonNull(commandLine.getSubcommands().get(name), name)
                    .getCommandSpec());
        }
        Objects.requireNonNull(commandLine.getSubcommands().get("help"))
                .getCommandSpec()
                .usageMessage()
                .header("Prints the help of a command.")
                .description();
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpWidth(Screen.UNKNOWN_COLUMNS);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setHelpFactory(HelpPage::new);
        commandLine.setExecutionExceptionHandler(new Failures());
        commandLine.setParameterExceptionHandler(new WrongUse());
        styles(commandLine);
        commandLine.setExecutionStrategy(parsed -> {
            command.common().apply(commandLine);
            styles(commandLine);
            return new CommandLine.RunLast().execute(parsed);
        });
        return commandLine;
    }

    private static void styles(CommandLine commandLine) {
        boolean colour = commandLine.getColorScheme().ansi().enabled();
        Output.styles(commandLine.getOut(), colour);
        Output.styles(commandLine.getErr(), colour);
    }
}
