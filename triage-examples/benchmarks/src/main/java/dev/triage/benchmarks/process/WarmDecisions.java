package dev.triage.benchmarks.process;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.contender.Peer;
import dev.triage.benchmarks.issues.RealisticIssues;
import dev.triage.model.Issue;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures the time and the allocation of one decision after a warm-up. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WarmDecisions {

    /** The number of different issues: too many for the branch prediction of a processor. */
    public static final int ISSUES = 1_000;

    /** The contender. */
    @Param("TRIAGE")
    @SuppressWarnings("NullAway.Init")
    public String contender;

    @SuppressWarnings("NullAway.Init")
    private Peer peer;

    private List<Issue> issues = List.of();
    private int next;

    /** Makes everything ready. */
    @Setup
    public void prepare() {
        peer = Contender.valueOf(contender).make();
        issues = RealisticIssues.issues(ISSUES);
    }

    /** Decides on the next issue. */
    @Benchmark
    public Object decide() {
        next = next + 1 == ISSUES ? 0 : next + 1;
        return peer.decide(issues.get(next));
    }
}
