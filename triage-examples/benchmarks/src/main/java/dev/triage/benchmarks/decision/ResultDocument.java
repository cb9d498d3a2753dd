package dev.triage.benchmarks.decision;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.process.ClassPath;
import dev.triage.benchmarks.process.Processes;
import dev.triage.benchmarks.process.WarmDecisions;
import java.util.List;
import java.util.Locale;

/** The document {@code docs/BENCHMARKS.md}. */
public final class ResultDocument {

    private static final String TEMPLATE = """
            # What a decision costs

            The same decisions by other means. This page is written by a command:

            ```
            mvn -q -B -DskipTests -pl triage-examples/benchmarks -am package
            java -jar triage-examples/benchmarks/target/benchmarks.jar --forks {forks} --starts {starts} --output docs/BENCHMARKS.md
            ```

            Measured on: {machine}.
            {warning}
            | way of deciding | answers with | one decision, warm | times Triage | allocated for it | first decision after the start | peak memory by then | heap in use then | jars |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            {rows}
            ## Starting with an archive of classes

            A JVM can keep the classes that a program loaded, ready for its next start. [STARTUP.md](STARTUP.md) says how. "Triage"
            as above, from starting the JVM to its first decision, without and with such an archive in turns:

            | kind of archive | Java | without | with | of that | size of the archive |
            | --- | --- | --- | --- | --- | --- |
            {shared}
            ## How it was measured

            - Before anything was measured, all of them decided the same {issues} issues. Had one priority differed, or one
              word of an explanation, the command would have failed. What would change a priority
              is found out when it is asked for; no other finds it out, so only the line with changes does.
            - The issues come from a generator with a fixed seed. Levels, ranges and gaps are as frequent as in real triage
              documents.
            - Each runs with its own jars only: "jars" counts them, with their size together.
            - Warm: JMH, average time in one thread, {forks} {fork words} of 10 warm-up and 5 measured seconds each, the
              {issues} issues in turn; behind ± half of the 99.9 % confidence interval. Allocation is what JMH's `gc`
              profiler counts.
            - First decision: a new JVM, from asking the system for it to its first answer, the median of {starts}. Peak
              memory is the resident set (`VmHWM` of Linux), heap what is left after a garbage collection.
            - The function written by hand is the limit: the same explanation, and nothing that could be read, changed, listed
              or checked without a programmer. Easy Rules and Camunda use rules copied by hand as well, since they cannot read
              DRL. Camunda gives a priority without a word of explanation, and is handed what is assumed for unsaid inputs.
              Drools reads those files of the library that say something of such issues, compiles them when it starts and opens a
              session of its container for each issue, as its documentation introduces it. Triage has all rules.
            """;

    private static final String WARNING = """

            **The times below are not to be relied on.** They were so unsteady (see ±) that other programs must have been at
            work. Run the command again on an idle machine. What was allocated, and the jars, stand.
            """;

    private final int forks;
    private final int starts;

    public ResultDocument(int forks, int starts) {
        this.forks = forks;
        this.starts = starts;
    }

    /** The document. */
    public String text(String machine, List<Result> results, List<SharedStart> sharedStarts) {
        double ours = results.stream()
                .filter(result -> result.contender() == Contender.TRIAGE)
                .mapToDouble(result -> result.warm().nanoseconds())
                .findFirst()
                .orElse(Double.NaN);
        StringBuilder rows = new StringBuilder();
        for (Result result : results) {
            rows.append(row(result, ours));
        }
        StringBuilder shared = new StringBuilder();
        for (SharedStart start : sharedStarts) {
            shared.append(row(start));
        }
        return TEMPLATE.replace("{forks}", String.valueOf(forks))
                .replace("{fork words}", forks == 1 ? "process" : "processes")
                .replace("{starts}", String.valueOf(starts))
                .replace("{issues}", String.format(Locale.ROOT, "%,d", WarmDecisions.ISSUES))
                .replace("{machine}", machine)
                .replace(
                        "{warning}\n",
                        results.stream().allMatch(result -> result.warm().steady()) ? "\n" : WARNING + "\n")
                .replace("{rows}", rows)
                .replace("{shared}", shared);
    }

    private static String row(Result result, double ours) {
        Processes.Warm warm = result.warm();
        return String.join(
                        " | ",
                        "| " + result.contender().title(ClassPath.of(result.contender())::version),
                        result.contender().answer(),
                        time(warm.nanoseconds(), warm.error()),
                        significant(warm.nanoseconds() / ours),
                        kilobytes(warm.bytes()),
                        String.format(Locale.ROOT, "%.2f s", result.startNanoseconds() / 1e9),
                        result.peakBytes() < 0 ? "unknown" : megabytes(result.peakBytes()),
                        megabytes(result.heapBytes()),
                        result.jars() + ", " + megabytes(result.jarBytes()))
                + " |\n";
    }

    private static String row(SharedStart start) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f s | %.2f s | %.0f %% | %s |\n",
                start.way(),
                start.version(),
                start.plainNanoseconds() / 1e9,
                start.sharedNanoseconds() / 1e9,
                100.0 * start.sharedNanoseconds() / start.plainNanoseconds(),
                megabytes(start.archiveBytes()));
    }

    /** In the unit in which it can be read: nanoseconds, or microseconds. */
    private static String time(double nanoseconds, double error) {
        boolean small = nanoseconds < 1_000;
        double unit = small ? 1 : 1_000;
        String error999 = Double.isNaN(error) ? "" : " ± " + significant(error / unit);
        return significant(nanoseconds / unit) + error999 + (small ? " ns" : " µs");
    }

    private static String kilobytes(double bytes) {
        return significant(bytes / 1_000) + " kB";
    }

    private static String megabytes(long bytes) {
        return significant(bytes / 1e6) + " MB";
    }

    /** Two or three digits that mean something, and never more digits than a measurement can give. */
    static String significant(double number) {
        double size = Math.abs(number);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, number);
    }
}
