package dev.triage.benchmarks;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A look in half a minute at whether anything became much slower. It compares contenders that run on the same machine in the
 * same minute, with wide margins, because a number alone says nothing on a machine that others use as well.
 */
final class Smoke {

    private static final int ANSWERS = 100;
    private static final int WARM_MILLISECONDS = 2_000;
    /** It need not compile its rules, and usually starts five times as fast and more. */
    private static final double STARTS_FASTER = 2;
    /** It remembers what the rules say of a combination of levels, and is usually thirty times as fast. */
    private static final double DECIDES_FASTER = 8;
    /** Usually it is some ten thousand times as fast. */
    private static final double DECIDES_FASTER_THAN_TABLES = 1_000;
    /** The hand-written function is the limit; usually one decision costs twice as much. */
    private static final double OF_THE_LIMIT = 0.1;

    private final PrintWriter out;

    Smoke(PrintWriter out) {
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @return whether everything is as fast as it should be
     * @throws DifferentAnswersException if a contender decides otherwise than our engine
     */
    boolean run() {
        Map<Contender, Processes.Run> runs = new EnumMap<>(Contender.class);
        for (Contender contender :
                List.of(Contender.TRIAGE, Contender.HAND_WRITTEN, Contender.DROOLS, Contender.CAMUNDA)) {
            Processes.Run run = Processes.fresh(contender, ANSWERS, WARM_MILLISECONDS);
            runs.put(contender, run);
            Answer.compare(contender, run(runs, Contender.TRIAGE).answers(), run.answers());
            out.printf(
                    Locale.ROOT,
                    "%-12s  first decision %5.2f s  warm %,10d ns%n",
                    contender,
                    run.firstNanoseconds() / 1e9,
                    run.warmNanoseconds());
            out.flush();
        }
        return good(runs);
    }

    /** Whether the relations are as they should be; says so of each. */
    boolean good(Map<Contender, Processes.Run> runs) {
        Processes.Run triage = run(runs, Contender.TRIAGE);
        Processes.Run drools = run(runs, Contender.DROOLS);
        Processes.Run camunda = run(runs, Contender.CAMUNDA);
        boolean starts = enough(
                "Triage starts faster than Drools",
                drools.firstNanoseconds(),
                triage.firstNanoseconds(),
                STARTS_FASTER);
        boolean decides = enough(
                "Triage decides faster than Drools",
                drools.warmNanoseconds(),
                triage.warmNanoseconds(),
                DECIDES_FASTER);
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
        return starts && decides && near && beatsTables;
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
