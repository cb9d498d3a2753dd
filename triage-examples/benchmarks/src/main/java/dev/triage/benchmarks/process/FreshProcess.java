package dev.triage.benchmarks.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.contender.Peer;
import dev.triage.benchmarks.issues.RealisticIssues;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program whose process is measured: it prepares one contender and decides. It prints each result as a line {@code name
 * value}, which {@link Processes} reads.
 */
final class FreshProcess {

    static final String FIRST = "first";
    static final String PEAK = "peak-bytes";
    static final String HEAP = "heap-bytes";
    static final String ANSWER = "answer";
    static final String WARM = "warm-nanoseconds";

    private static final Path STATUS = Path.of("/proc/self/status");

    /** Uses every answer, so that the JVM must compute it. */
    @SuppressWarnings("UnusedVariable")
    private static volatile @Nullable Object sink;

    /** The nanoseconds between two reads of the clock. */
    private static final long LONG_TURN = 1_000_000;

    private FreshProcess() {}

    /**
     * Decides.
     *
     * @param arguments the contender; how many answers to print; for how many milliseconds to go on deciding
     */
    public static void main(String[] arguments) throws IOException {
        Peer peer = Contender.valueOf(arguments[0]).make();
        Object first = peer.decide(Issue.named("#1", "Sign-in fails since this morning")
                .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.HIGH)
                .categories(Category.BUG)
                .effort(2)
                .build());
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        out.println(FIRST + " " + Answer.priority(first));
        memory(out);
        int answers = Integer.parseInt(arguments[1]);
        for (Issue issue : RealisticIssues.issues(answers)) {
            out.println(ANSWER + " " + Answer.of(peer.decide(issue)));
        }
        int milliseconds = Integer.parseInt(arguments[2]);
        if (milliseconds > 0) {
            out.println(WARM + " " + nanosecondsPerDecision(peer, milliseconds));
        }
    }

    private static void memory(PrintStream out) throws IOException {
        if (Files.isReadable(STATUS)) { // Linux only
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    out.println(PEAK + " " + 1024 * Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.println(HEAP + " " + (runtime.totalMemory() - runtime.freeMemory()));
    }

    /**
     * An estimate: only the second half of the time counts, after the compiler of the JVM has done most of its work. It uses
     * processor time, so that other programs on the machine do not count.
     */
    private static long nanosecondsPerDecision(Peer peer, int milliseconds) {
        List<Issue> issues = RealisticIssues.issues(WarmDecisions.ISSUES);
        long half = milliseconds * 1_000_000L / 2;
        decideFor(half, peer, issues);
        return decideFor(half, peer, issues);
    }

    private static long decideFor(long nanoseconds, Peer peer, List<Issue> issues) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long used = 0;
        long decided = 0;
        int turn = 1;
        while (used < nanoseconds) {
            for (int i = 0; i < turn; i++) {
                sink = peer.decide(issues.get((int) (decided++ % issues.size())));
            }
            long before = used;
            used = threads.getCurrentThreadCpuTime() - start;
            // Reading the clock must be cheap even for the fastest contender.
            turn = used - before < LONG_TURN ? 2 * turn : turn;
        }
        return used / decided;
    }
}
