package dev.triage.benchmarks.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.benchmarks.process.ClassPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/**
 * The processor time of a check of the standard rules, and of the same with more and more rules of a team. Each check has a process of
 * its own with 512 MB of memory, so the time includes the start of the JVM and its compiler.
 */
public final class CheckCost {

    private final PrintWriter out;
    private final List<Integer> sizes;

    /**
     * Prepares measuring.
     *
     * @param out gets the table
     * @param sizes how many rules the teams have
     */
    public CheckCost(PrintWriter out, List<Integer> sizes) {
        this.out = out;
        this.sizes = List.copyOf(sizes);
    }

    /** Measures, and prints a table in Markdown. */
    public void run() throws IOException {
        out.println("| rules of the team | rules in all | processor time | findings | properties not decided |");
        out.println("| --- | --- | --- | --- | --- |");
        measure("none", "");
        for (TeamRules kind : TeamRules.values()) {
            for (int size : sizes) {
                measure(String.format(Locale.ROOT, "%,d %s", size, kind.words()), kind.text(size));
            }
        }
    }

    private void measure(String team, String rules) throws IOException {
        Path folder = Files.createTempDirectory("checked");
        Path file = Files.writeString(folder.resolve("team.drl"), "// The rules of the team\n" + rules);
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            ClassPath.withTools().argument(),
                            CheckedFolder.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (Scanner numbers = new Scanner(process.getInputStream(), UTF_8)) {
                if (!numbers.hasNextLong()) {
                    throw new IllegalStateException("The check of " + team + " gave no result; its output is above.");
                }
                double seconds = numbers.nextLong() / 1e9;
                out.printf(
                        Locale.ROOT,
                        "| %s | %,d | %.1f s | %,d | %,d |%n",
                        team,
                        numbers.nextInt(),
                        seconds,
                        numbers.nextInt(),
                        numbers.nextInt());
                out.flush();
            }
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
