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
            # The cost of a decision

            The same decisions with other engines. A command generates this page:

            ```
            mvn -q -B -DskipTests -pl triage-examples/benchmarks -am package
            java -jar triage-examples/benchmarks/target/benchmarks.jar --forks {forks} --starts {starts} --output docs/BENCHMARKS.md
            ```

            Measured on: {machine}.
            {warning}
            | engine | answer | one decision, warm | times Triage | allocated for it | first decision after the start | peak memory until then | heap in use after it | jars |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            {rows}
            ## Starting with an archive of classes

            A JVM can archive the loaded classes of a program for its next start, see [STARTUP.md](STARTUP.md). The table shows the time
            of "Triage" from the start of the JVM to its first decision, without and with such an archive, in turns:

            | kind of archive | Java | without | with | of that | size of the archive |
            | --- | --- | --- | --- | --- | --- |
            {shared}
            ## How it was measured

            - Before the measurement, all engines decide the same {issues} issues. If one priority or one word of an explanation
              differs, the command fails. Triage finds the changes of a priority only on request, and no other engine finds them, so
              only the line with changes includes them.
            - The issues come from a generator with a fixed seed. Levels, ranges and gaps are as frequent as in real triage
              documents.
            - Each engine runs with its own jars only: "jars" is their number and total size.
            - Warm: JMH, average time in one thread, {forks} {fork words} of 10 warm-up and 5 measured seconds each, the
              {issues} issues in turn; after ± is half of the 99.9 % confidence interval. Allocation is measured by the `gc` profiler of
              JMH.
            - First decision: from the start of a new JVM to its first answer, the median of {starts}. Peak memory is the resident set
              (`VmHWM` of Linux); heap is the used heap after a garbage collection.
            - The function that is written by hand is the fastest possible solution, with the same explanation. But only a programmer
              can read, change, list or check its rules. Easy Rules and Camunda also use rules that are copied by hand, because they
              cannot read DRL. Camunda gives a priority without an explanation, and gets the assumed values as inputs. Drools reads the
              files of the library that apply to such issues, compiles them at the start, and opens a session of its container for each
              issue, as in the introduction of its documentation. Triage has all rules.
            """;

    private static final String WARNING = """

            **The times below are not reliable.** They vary too much (see ±), probably because of other programs on the machine. Run
            the command again on an idle machine. The allocation and the jars are reliable.
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

    /** In a readable unit: nanoseconds or microseconds. */
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

    /** Two or three significant digits. */
    static String significant(double number) {
        double size = Math.abs(number);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, number);
    }
}
