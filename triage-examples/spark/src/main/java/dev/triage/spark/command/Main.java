package dev.triage.spark.command;

import dev.triage.rules.source.RuleBaseException;
import dev.triage.spark.job.WrongInputException;
import java.io.PrintWriter;
import org.apache.spark.SparkException;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The program: the rules of triage on Apache Spark. */
@Command(
        name = "triage-spark",
        mixinStandardHelpOptions = true,
        description = "Gives issues priorities on Apache Spark, on one machine or many.",
        subcommands = {DecideCommand.class, GenerateCommand.class, ScaleCommand.class})
public final class Main {

    /** Done without errors. */
    static final int DONE = 0;
    /** Wrong usage, or errors in the input or the rules. */
    static final int WRONG_INPUT = 2;
    /** The job itself failed; there is no new output. */
    static final int FAILED = 3;

    Main() {}

    /** Starts the program. */
    public static void main(String[] arguments) {
        int exitCode = commandLine().execute(arguments);
        if (exitCode != DONE) {
            System.exit(exitCode);
        }
    }

    /** The program, for use in another program. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof RuleBaseException rules) {
            err.println(rules.getMessage());
            err.println("Problems in the rules; nothing was done.");
            return WRONG_INPUT;
        }
        if (failure instanceof WrongInputException || failure instanceof AnalysisException) {
            err.println("triage-spark: " + failure.getMessage());
            return WRONG_INPUT;
        }
        Throwable cause = failure;
        while (cause instanceof SparkException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        err.println("triage-spark: The job failed (" + cause + "). An earlier output is unchanged.");
        return FAILED;
    }
}
