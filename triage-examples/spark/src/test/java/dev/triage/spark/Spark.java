package dev.triage.spark;

import dev.triage.spark.command.Main;
import dev.triage.spark.command.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/** The one session that all tests share: two tasks at a time, each of which may fail twice. */
public final class Spark {

    public static final SparkSession SESSION = Sessions.local("local[2,3]");

    private Spark() {}

    /**
     * What a command said and did.
     *
     * @param exitCode what it tells the shell
     * @param out what it printed
     * @param err what it complained about
     */
    public record Outcome(int exitCode, String out, String err) {}

    /** Runs a command of the program in the shared session. */
    public static Outcome run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine program =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = SESSION == null
                ? -1
                : program.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    /** The lines of all files of a folder, one file after the other. */
    public static List<String> lines(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().matches("[._].*"))
                    .sorted()
                    .flatMap(file -> read(file).lines())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
