package dev.triage.benchmarks.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.benchmarks.contender.Contender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Starts contenders in separate processes, each with its own jars only. */
public final class Processes {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private Processes() {}

    /**
     * The JVM of a contender.
     *
     * @param contender the contender
     * @param home the folder of the JVM
     * @param options the options of the JVM
     */
    public record Jvm(Contender contender, Path home, List<String> options) {

        /** Makes the record; the list is copied. */
        public Jvm {
            options = List.copyOf(options);
        }
    }

    /**
     * The results of a new process.
     *
     * @param firstNanoseconds the time from the start of the process to the first decision
     * @param peakBytes the peak memory of the process until then, or -1 if the system does not report it
     * @param heapBytes the used heap after a garbage collection
     * @param answers its answers, if requested
     * @param warmNanoseconds the time of one warm decision, or -1 if it is not measured
     */
    public record Run(
            long firstNanoseconds, long peakBytes, long heapBytes, List<Answer> answers, long warmNanoseconds) {

        /** Makes the record; the list is copied. */
        public Run {
            answers = List.copyOf(answers);
        }

        /** The same with another time to the first decision. */
        public Run startingIn(long nanoseconds) {
            return new Run(nanoseconds, peakBytes, heapBytes, answers, warmNanoseconds);
        }
    }

    /**
     * The results of JMH.
     *
     * @param nanoseconds the time of one decision
     * @param error half of the 99.9 % confidence interval of the time; not a number if there is too little data
     * @param bytes the allocated bytes for one decision
     */
    public record Warm(double nanoseconds, double error, double bytes) {

        /** The maximum relative error of a steady time. */
        private static final double STEADY = 0.2;

        /** Whether the time is steady enough to be reliable. */
        public boolean steady() {
            return error <= STEADY * nanoseconds;
        }
    }

    /** Starts a contender, lets it decide, and ends it. */
    public static Run fresh(Contender contender, int answers, int warmMilliseconds) {
        return fresh(new Jvm(contender, JAVA_HOME, List.of()), answers, warmMilliseconds);
    }

    /** The same on a given JVM. */
    public static Run fresh(Jvm jvm, int answers, int warmMilliseconds) {
        Contender contender = jvm.contender();
        List<String> command = java(jvm, ClassPath.of(contender), FreshProcess.class.getName());
        Collections.addAll(command, contender.name(), String.valueOf(answers), String.valueOf(warmMilliseconds));
        long first = -1;
        long peak = -1;
        long heap = -1;
        long warm = -1;
        List<Answer> given = new ArrayList<>();
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines = process.inputReader(UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] parts = line.split(" ", 2);
                    switch (parts[0]) {
                        case FreshProcess.FIRST -> first = System.nanoTime() - start;
                        case FreshProcess.PEAK -> peak = Long.parseLong(parts[1]);
                        case FreshProcess.HEAP -> heap = Long.parseLong(parts[1]);
                        case FreshProcess.WARM -> warm = Long.parseLong(parts[1]);
                        case FreshProcess.ANSWER -> given.add(Answer.read(parts[1]));
                        default -> throw new IllegalStateException(contender + " printed (" + line + ").");
                    }
                }
            }
            await(process, contender);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Run(first, peak, heap, given, warm);
    }

    /** Lets a contender decide once, and ignores the output of its JVM. */
    public static void train(Jvm jvm) {
        List<String> command = java(jvm, ClassPath.of(jvm.contender()), FreshProcess.class.getName());
        Collections.addAll(command, jvm.contender().name(), "0", "0");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await(process, jvm.contender());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Measures a contender with JMH. */
    public static Warm measure(Contender contender, int forks) {
        try {
            Path results = Files.createTempFile("benchmarks", ".csv");
            try {
                Jvm jvm = new Jvm(contender, JAVA_HOME, List.of());
                List<String> command = java(jvm, ClassPath.toMeasure(contender), "org.openjdk.jmh.Main");
                Collections.addAll(command, WarmDecisions.class.getSimpleName());
                Collections.addAll(command, "-p", "contender=" + contender.name(), "-f", String.valueOf(forks));
                Collections.addAll(command, "-wi", "10", "-w", "1s", "-i", "5", "-r", "1s", "-prof", "gc");
                Collections.addAll(command, "-v", "SILENT", "-foe", "true", "-rf", "csv", "-rff", results.toString());
                Process process = new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                await(process, contender);
                return JmhTable.read(Files.readAllLines(results));
            } finally {
                Files.deleteIfExists(results);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> java(Jvm jvm, ClassPath path, String program) {
        List<String> command = new ArrayList<>();
        command.add(jvm.home().resolve(Path.of("bin", "java")).toString());
        command.addAll(jvm.options());
        command.add("-cp");
        command.add(path.argument());
        command.add(program);
        return command;
    }

    private static void await(Process process, Contender contender) {
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "The process of " + contender + " ended with " + exit + "; its output is above.");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + contender + ".", e);
        }
    }
}
