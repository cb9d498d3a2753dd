package dev.triage.benchmarks.process;

import java.util.List;

/** Reads the CSV of JMH: a line for the time, and one for each number of a profiler. */
public final class JmhTable {

    private static final String ALLOCATED = ":gc.alloc.rate.norm\"";

    private JmhTable() {}

    public static Processes.Warm read(List<String> lines) {
        String[] time = fields(line(lines, WarmDecisions.class.getSimpleName() + ".decide\""));
        String[] allocated = fields(line(lines, ALLOCATED));
        return new Processes.Warm(
                Double.parseDouble(time[4]), Double.parseDouble(time[5]), Double.parseDouble(allocated[4]));
    }

    private static String line(List<String> lines, String benchmark) {
        return lines.stream()
                .filter(line -> line.split(",", 2)[0].endsWith(benchmark))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("JMH wrote no line for (" + benchmark + "), only: " + lines));
    }

    private static String[] fields(String line) {
        return line.split(",", -1);
    }
}
