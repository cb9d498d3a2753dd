package dev.triage.benchmarks.stream;

import dev.triage.benchmarks.stream.StreamCost.Cost;
import dev.triage.benchmarks.stream.StreamCost.Side;
import java.util.Locale;
import java.util.Map;

/** The document {@code docs/STREAMS.md}. */
public final class StreamDocument {

    private static final String TEMPLATE = """
            # The cost of long streams

            The command line on {issues} issues as JSON Lines, beside Jackson alone on the same records. A command generates this
            page:

            ```
            mvn -q -B -DskipTests -pl triage-examples/cli,triage-examples/benchmarks -am package
            java -jar triage-examples/benchmarks/target/benchmarks.jar --streams --issues {plain issues} --runs {runs} --output docs/STREAMS.md
            ```

            Measured on: {machine}.

            | what | heap at most | time | issues a second | read | written |
            | --- | --- | --- | --- | --- | --- |
            {rows}
            {ratios}
            ## How it was measured

            - Each program runs in its own process. The time includes the start of the JVM. All programs run
              in turns, {often}; the table has the medians. All read a file and write to standard output, which is a file.
            - The issues come from a generator with a fixed seed: levels, ranges and gaps as in real triage documents, titles, labels,
              components, next steps, and dependencies in one of ten.
            - A decision has its reasons, so it is several times as large as its issue; with `--changes` it also has its changes.
              "Jackson alone" is a program that reads each issue into a tree (`MappingIterator<JsonNode>`) and writes a tree for
              it with the same library and version, in one thread: first the issue itself, then one of about a thousand decisions of
              the first issues, which it keeps as trees. The second program reads and writes as much as `triage decide` without
              `--changes`; the ratio compares these two.
            - A JVM optimises code and collects garbage on background threads. On two processors, these threads compete with the
              second decision thread. So the ratio of two threads to one is also measured without background threads:
              `-XX:TieredStopAtLevel=1 -XX:+UseSerialGC`.
            - `triage decide` writes JSON Lines.
            """;

    private final int issues;
    private final int runs;

    public StreamDocument(int issues, int runs) {
        this.issues = issues;
        this.runs = runs;
    }

    /** The document. */
    public String text(String machine, Map<Side, Cost> costs) {
        StringBuilder rows = new StringBuilder();
        costs.forEach((side, cost) -> rows.append(row(side, cost)));
        return TEMPLATE.replace("{issues}", String.format(Locale.ROOT, "%,d", issues))
                .replace("{plain issues}", String.valueOf(issues))
                .replace("{runs}", String.valueOf(runs))
                .replace("{often}", runs == 1 ? "once" : runs + " times")
                .replace("{machine}", machine)
                .replace("{rows}", rows)
                .replace("{ratios}", ratios(costs));
    }

    private String row(Side side, Cost cost) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f s | %,.0f | %,.0f MB | %,.1f MB |\n",
                side.title(),
                side.heap(),
                cost.seconds(),
                (double) issues / side.part() / cost.seconds(),
                cost.inBytes() / 1e6,
                cost.outBytes() / 1e6);
    }

    private static String ratios(Map<Side, Cost> costs) {
        return ratio(
                        costs,
                        "Rate of `triage decide --threads 2`, times that of Jackson writing decisions",
                        Side.JACKSON_DECISIONS,
                        Side.DECIDE_2)
                + ratio(
                        costs,
                        "The same, times that of Jackson writing the issues again",
                        Side.JACKSON_ISSUES,
                        Side.DECIDE_2)
                + ratio(
                        costs,
                        "Rate of two threads, times that of one, on a JVM without background work",
                        Side.PLAIN_1,
                        Side.PLAIN_2)
                + ratio(costs, "The same on a JVM with its default settings", Side.DECIDE_1, Side.DECIDE_2)
                + ratio(
                        costs,
                        "Time of `triage decide` for all issues, times that for a tenth",
                        Side.DECIDE_2,
                        Side.DECIDE_TENTH)
                + ratio(
                        costs,
                        "Time of `triage report` for all issues, times that for a tenth",
                        Side.REPORT,
                        Side.REPORT_TENTH);
    }

    /** The ratio of two times. */
    private static String ratio(Map<Side, Cost> costs, String words, Side longer, Side shorter) {
        Cost one = costs.get(longer);
        Cost other = costs.get(shorter);
        return one == null || other == null
                ? ""
                : String.format(Locale.ROOT, "- %s: %.2f\n", words, one.seconds() / other.seconds());
    }
}
