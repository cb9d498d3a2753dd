package dev.triage.benchmarks.decision;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.process.Answer;
import dev.triage.benchmarks.process.ClassPath;
import dev.triage.benchmarks.process.Processes;
import dev.triage.benchmarks.process.WarmDecisions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The whole measurement: first the check that all answers are the same, then the cost of each contender. */
public final class Measuring {

    private final int forks;
    private final int starts;
    private final PrintWriter progress;

    /**
     * Prepares a measurement.
     *
     * @param forks the number of processes that JMH starts for each contender
     * @param starts how often each contender is started for one decision
     * @param progress receives the progress
     */
    public Measuring(int forks, int starts, PrintWriter progress) {
        this.forks = forks;
        this.starts = starts;
        this.progress = progress;
    }

    /**
     * Measures all contenders.
     *
     * @throws dev.triage.benchmarks.process.DifferentAnswersException if one of them gives another answer than our engine
     */
    public List<Result> run() {
        compareAnswers();
        List<List<Processes.Run>> runs = startAll();
        List<Result> results = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            say("Warm: " + contender);
            Processes.Warm warm = Processes.measure(contender, forks);
            List<Processes.Run> started = runs.get(results.size());
            ClassPath path = ClassPath.of(contender);
            results.add(new Result(
                    contender,
                    warm,
                    median(started, Processes.Run::firstNanoseconds),
                    median(started, Processes.Run::peakBytes),
                    median(started, Processes.Run::heapBytes),
                    path.jars(),
                    path.bytes()));
        }
        return results;
    }

    private void compareAnswers() {
        List<Answer> expected =
                Processes.fresh(Contender.TRIAGE, WarmDecisions.ISSUES, 0).answers();
        for (Contender contender : Contender.values()) {
            say("Same answers: " + contender);
            Answer.compare(
                    contender,
                    expected,
                    Processes.fresh(contender, WarmDecisions.ISSUES, 0).answers());
        }
    }

    /** In turns, so that a slow phase of the machine affects all of them equally. */
    private List<List<Processes.Run>> startAll() {
        List<List<Processes.Run>> runs = new ArrayList<>();
        for (Contender ignored : Contender.values()) {
            runs.add(new ArrayList<>());
        }
        for (int turn = 1; turn <= starts; turn++) {
            say("Starts: " + turn + " of " + starts);
            int position = 0;
            for (Contender contender : Contender.values()) {
                runs.get(position++).add(Processes.fresh(contender, 0, 0));
            }
        }
        return runs;
    }

    private void say(String words) {
        progress.println(words);
        progress.flush();
    }

    /** The median; the larger of two middle values. */
    static long median(List<Processes.Run> runs, ToLongFunction<Processes.Run> value) {
        long[] sorted = runs.stream().mapToLong(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
