package dev.triage.benchmarks.stream;

import dev.triage.benchmarks.issues.BacklogFile;
import dev.triage.benchmarks.process.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures the cost of long streams on the command line, beside the cost of Jackson alone for the same records. */
public final class StreamCost {

    /** The number of issues that are decided first, so that Jackson has decisions to write. */
    private static final int SAMPLE = 2_000;

    private final Path triage;
    private final int issues;
    private final int runs;
    private final PrintWriter log;

    /** The measured programs. */
    enum Side {
        /** {@link JacksonAlone} with the issues again. */
        JACKSON_ISSUES("Jackson alone: reads each issue, writes it again", "96m", 1),
        /** {@link JacksonAlone} with decisions. */
        JACKSON_DECISIONS("Jackson alone: reads each issue, writes a decision of typical size", "96m", 1),
        /** Two threads. */
        DECIDE_2("`triage decide --threads 2`", "96m", 1),
        /** Two threads, and what would change each decision. */
        DECIDE_CHANGES("`triage decide --threads 2 --changes`", "96m", 1),
        /** One thread. */
        DECIDE_1("`triage decide --threads 1`", "96m", 1),
        /** Two threads with nothing beside them. */
        PLAIN_2("`triage decide --threads 2`, on a JVM without background work", "96m", 1),
        /** One thread with nothing beside it. */
        PLAIN_1("`triage decide --threads 1`, on a JVM without background work", "96m", 1),
        /** A tenth of the issues. */
        DECIDE_TENTH("`triage decide --threads 2`, a tenth of the issues", "96m", 10),
        /** The text. */
        REPORT("`triage report --format text --threads 2`", "256m", 1),
        /** A tenth of the issues. */
        REPORT_TENTH("`triage report --format text --threads 2`, a tenth of the issues", "256m", 10),
        /** The page. */
        PAGE("`triage report --format html --threads 2`", "512m", 1);

        private final String title;
        private final String heap;
        private final int part;

        Side(String title, String heap, int part) {
            this.title = title;
            this.heap = heap;
            this.part = part;
        }

        /** The title. */
        String title() {
            return title;
        }

        /** The maximum heap size for the JVM. */
        String heap() {
            return heap;
        }

        /** The JVM options that stop background threads for optimisation and garbage collection. */
        List<String> options() {
            return this == PLAIN_1 || this == PLAIN_2
                    ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                    : List.of();
        }

        /** The number of threads. */
        int threads() {
            return this == DECIDE_1 || this == PLAIN_1 ? 1 : 2;
        }

        /** The divisor of the number of issues. */
        int part() {
            return part;
        }
    }

    /**
     * The cost of a program.
     *
     * @param seconds the median time
     * @param inBytes the bytes read
     * @param outBytes the bytes written
     */
    record Cost(double seconds, long inBytes, long outBytes) {}

    /**
     * Prepares the measurement.
     *
     * @param triage the jar of the command line
     * @param issues the number of issues
     * @param runs how often each program runs
     * @param log receives the progress
     */
    public StreamCost(Path triage, int issues, int runs, PrintWriter log) {
        this.triage = triage;
        this.issues = issues;
        this.runs = runs;
        this.log = log;
    }

    /** Measures all programs in turns, so that a busy phase of the machine affects them equally. */
    public Map<Side, Cost> run() throws IOException {
        if (!Files.isRegularFile(triage)) {
            throw new IOException("The jar (" + triage + ") is missing. Maybe run: mvn package -DskipTests");
        }
        Path folder = Files.createTempDirectory("streams");
        try {
            log.println("Writing " + issues + " issues ...");
            Path all = folder.resolve("issues.jsonl");
            BacklogFile.write(all, issues);
            Path tenth = folder.resolve("tenth.jsonl");
            BacklogFile.write(tenth, Math.max(1, issues / 10));
            Path few = folder.resolve("few.jsonl");
            BacklogFile.write(few, Math.min(issues, SAMPLE));
            Path decisions = folder.resolve("decisions.jsonl");
            time(command(Side.DECIDE_2, few, few), decisions);
            return measured(all, tenth, decisions, folder.resolve("out"));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toFile).forEach(File::delete);
            }
            Files.delete(folder);
        }
    }

    private Map<Side, Cost> measured(Path all, Path tenth, Path decisions, Path out) throws IOException {
        Map<Side, List<Double>> seconds = new EnumMap<>(Side.class);
        Map<Side, Cost> costs = new EnumMap<>(Side.class);
        for (int run = 1; run <= runs; run++) {
            for (Side side : Side.values()) {
                Path input = side.part() == 1 ? all : tenth;
                double took = time(command(side, input, decisions), out);
                log.printf("Run %d of %d: %s: %.1f s%n", run, runs, side.title(), took);
                List<Double> times = seconds.computeIfAbsent(side, key -> new ArrayList<>());
                times.add(took);
                Collections.sort(times);
                costs.put(side, new Cost(times.get(times.size() / 2), Files.size(input), Files.size(out)));
            }
        }
        return costs;
    }

    private List<String> command(Side side, Path input, Path decisions) {
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + side.heap());
        command.addAll(side.options());
        switch (side) {
            case JACKSON_ISSUES, JACKSON_DECISIONS -> {
                Collections.addAll(command, "-cp", ClassPath.ofJackson().argument(), JacksonAlone.class.getName());
                command.add(input.toString());
                if (side == Side.JACKSON_DECISIONS) {
                    command.add(decisions.toString());
                }
            }
            case DECIDE_2, DECIDE_CHANGES, DECIDE_1, PLAIN_2, PLAIN_1, DECIDE_TENTH -> {
                Collections.addAll(command, "-jar", triage.toString(), "decide", input.toString());
                Collections.addAll(command, "--format", "jsonl", "--threads", String.valueOf(side.threads()));
                if (side == Side.DECIDE_CHANGES) {
                    command.add("--changes");
                }
            }
            case REPORT, REPORT_TENTH, PAGE -> {
                String format = side == Side.PAGE ? "html" : "text";
                Collections.addAll(command, "-jar", triage.toString(), "report", input.toString());
                Collections.addAll(command, "--format", format, "--threads", "2");
            }
        }
        return command;
    }

    private static double time(List<String> command, Path out) throws IOException {
        Files.deleteIfExists(out);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ".");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting.", e);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
