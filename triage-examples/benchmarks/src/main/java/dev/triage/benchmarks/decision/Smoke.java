package dev.triage.benchmarks.decision;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.process.Answer;
import dev.triage.benchmarks.process.Processes;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A check in half a minute whether anything is much slower. It compares contenders on the same machine at the same time,
 * with wide margins, because absolute times are not reliable on a shared machine.
 */
public final class Smoke {

    private static final int ANSWERS = 100;
    private static final int WARM_MILLISECONDS = 2_000;
    private static final int STARTS = 3;
    /** More, because the difference is small and the median counts. */
    private static final int STARTS_WITH_AN_ARCHIVE = 7;
    /** It does not compile its rules at the start, and usually starts about eight times as fast. */
    private static final double STARTS_FASTER = 5;
    /** Usually it starts three times as fast. */
    private static final double STARTS_FASTER_THAN_TABLES = 1.7;
    /** Usually it starts 1.2 to 1.8 times as fast; with an archive that is not used, the times would be the same. */
    private static final double STARTS_FASTER_WITH_AN_ARCHIVE = 1.05;
    /** It caches the decision of a combination of levels, and is usually a hundred times as fast. */
    private static final double DECIDES_FASTER = 20;
    /** Usually it is at least seventy times as fast. */
    private static final double DECIDES_FASTER_THAN_PLAIN_JAVA_RULES = 25;
    /** Usually it is about twenty thousand times as fast. */
    private static final double DECIDES_FASTER_THAN_TABLES = 5_000;
    /** The hand-written function computes every answer; usually the cache is faster. */
    private static final double OF_THE_LIMIT = 0.4;

    private final PrintWriter out;

    public Smoke(PrintWriter out) {
        this.out = out;
    }

    /**
     * Runs the check.
     *
     * @return whether everything is as fast as it should be
     * @throws dev.triage.benchmarks.process.DifferentAnswersException if a contender gives another answer than our engine
     */
    public boolean run() {
        Map<Contender, Processes.Run> runs = new EnumMap<>(Contender.class);
        for (Contender contender : List.of(
                Contender.TRIAGE, Contender.HAND_WRITTEN, Contender.DROOLS, Contender.EASY_RULES, Contender.CAMUNDA)) {
            Processes.Run run = Processes.fresh(contender, ANSWERS, WARM_MILLISECONDS);
            runs.put(contender, run.startingIn(start(contender)));
            Answer.compare(contender, run(runs, Contender.TRIAGE).answers(), run.answers());
            out.printf(
                    Locale.ROOT,
                    "%-12s  first decision %5.2f s  warm %,10d ns%n",
                    contender,
                    run(runs, contender).firstNanoseconds() / 1e9,
                    run.warmNanoseconds());
            out.flush();
        }
        boolean good = good(runs);
        for (SharedStart start : SharedStart.measure(STARTS_WITH_AN_ARCHIVE)) {
            good &= enough(
                    "Triage starts faster with " + start.way() + " on Java " + start.version(),
                    start.plainNanoseconds(),
                    start.sharedNanoseconds(),
                    STARTS_FASTER_WITH_AN_ARCHIVE);
        }
        return good;
    }

    /** The shortest of several times, because other work of the machine only makes a time longer. */
    private static long start(Contender contender) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < STARTS; i++) {
            shortest = Math.min(shortest, Processes.fresh(contender, 0, 0).firstNanoseconds());
        }
        return shortest;
    }

    /** Whether all ratios are as expected; prints each ratio. */
    boolean good(Map<Contender, Processes.Run> runs) {
        Processes.Run triage = run(runs, Contender.TRIAGE);
        Processes.Run drools = run(runs, Contender.DROOLS);
        Processes.Run camunda = run(runs, Contender.CAMUNDA);
        boolean starts = enough(
                "Triage starts faster than Drools",
                drools.firstNanoseconds(),
                triage.firstNanoseconds(),
                STARTS_FASTER);
        boolean startsBeforeTables = enough(
                "Triage starts faster than Camunda",
                camunda.firstNanoseconds(),
                triage.firstNanoseconds(),
                STARTS_FASTER_THAN_TABLES);
        boolean decides = enough(
                "Triage decides faster than Drools",
                drools.warmNanoseconds(),
                triage.warmNanoseconds(),
                DECIDES_FASTER);
        boolean beatsPlainRules = enough(
                "Triage decides faster than Easy Rules",
                run(runs, Contender.EASY_RULES).warmNanoseconds(),
                triage.warmNanoseconds(),
                DECIDES_FASTER_THAN_PLAIN_JAVA_RULES);
        boolean near = enough(
                "Triage decides as fast as code written by hand",
                run(runs, Contender.HAND_WRITTEN).warmNanoseconds(),
                triage.warmNanoseconds(),
                OF_THE_LIMIT);
        boolean beatsTables = enough(
                "Triage decides faster than Camunda",
                camunda.warmNanoseconds(),
                triage.warmNanoseconds(),
                DECIDES_FASTER_THAN_TABLES);
        return starts && startsBeforeTables && decides && beatsPlainRules && near && beatsTables;
    }

    private boolean enough(String what, long theirs, long ours, double times) {
        double ratio = (double) theirs / ours;
        boolean enough = ratio >= times;
        out.printf(
                Locale.ROOT,
                "%s: %.2f times, expected at least %.2f: %s%n",
                what,
                ratio,
                times,
                enough ? "good" : "TOO SLOW");
        return enough;
    }

    private static Processes.Run run(Map<Contender, Processes.Run> runs, Contender contender) {
        Processes.Run run = runs.get(contender);
        if (run == null) {
            throw new IllegalStateException(contender + " did not run.");
        }
        return run;
    }
}
