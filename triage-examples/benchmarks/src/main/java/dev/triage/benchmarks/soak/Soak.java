package dev.triage.benchmarks.soak;

import dev.triage.benchmarks.issues.RealisticIssues;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.RulesListener;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.WatchedEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads decide the same issues again and again, among hostile ones, while the rules are exchanged. Each answer is compared with
 * the one that a fresh engine gave before, and what is left after a collection of garbage is written down.
 */
public final class Soak {

    private static final int THREADS = 16;

    private static final int ISSUES = 2_000;

    /** One in so many issues is hostile. */
    private static final int HOSTILE = 100;

    private static final long RELOAD_MILLIS = 250;

    /** How often what is left is measured. */
    private static final int SAMPLES = 10;

    /** What the second half may have more than the first, in percent. */
    private static final int MOST_GROWTH = 10;

    private static final String RULE = """
            rule "A rule that changes"
                @reason("It changes all the time.")
                @adds(%d)
            when
                Assessment( leastUserImpact >= UserImpact.MEDIUM )
            then
            end
            """;

    private final PrintWriter out;
    private final Duration time;
    private final Map<String, List<Decision>> expected = new HashMap<>();
    private final AtomicLong decided = new AtomicLong();
    private final AtomicLong hostile = new AtomicLong();
    private final AtomicLong reloads = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Prepares a run of this length. */
    public Soak(PrintWriter out, Duration time) {
        this.out = out;
        this.time = time;
    }

    /** What is left after a collection of garbage. */
    private record Left(long heap, long metaspace, int threads) {}

    /** Whether each answer was right and nothing grew. */
    public boolean run() throws IOException {
        Path folder = Files.createTempDirectory("soak");
        Path file = folder.resolve("rule.drl");
        List<Issue> issues = RealisticIssues.issues(ISSUES);
        for (int points = 1; points <= 2; points++) {
            Files.writeString(file, String.format(Locale.ROOT, RULE, points));
            TriageEngine engine = TriageEngine.builder().rules(folder).build();
            expected.put(engine.ruleBase(), engine.decide(issues));
        }
        List<Left> left = new ArrayList<>();
        try (WatchedEngine live =
                TriageEngine.builder().rules(folder).watch(new RulesListener() {}, Duration.ofDays(1))) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                SplittableRandom random = new SplittableRandom(number);
                threads.add(start("soak-" + number, () -> decide(live, issues, random)));
            }
            threads.add(start("soak-reload", () -> reload(live, file)));
            for (int sample = 0; sample < SAMPLES && failure.get() == null; sample++) {
                TimeUnit.MILLISECONDS.sleep(time.toMillis() / SAMPLES);
                left.add(measured());
            }
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
        return judged(left);
    }

    private Thread start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!over.get()) {
                            work.once();
                        }
                    } catch (Exception | Error broken) {
                        failure.compareAndSet(null, broken);
                        over.set(true);
                    }
                },
                name);
        thread.start();
        return thread;
    }

    /** What a thread does again and again. */
    private interface Work {
        void once() throws Exception;
    }

    private void decide(WatchedEngine live, List<Issue> issues, SplittableRandom random) {
        TriageEngine engine = live.current();
        if (random.nextInt(HOSTILE) == 0) {
            for (Issue issue : HostileIssues.next(random)) {
                engine.decide(issue);
                hostile.incrementAndGet();
            }
            return;
        }
        int at = random.nextInt(issues.size());
        Decision decision = engine.decide(issues.get(at));
        decided.incrementAndGet();
        List<Decision> right = expected.get(engine.ruleBase());
        if (right == null || !right.get(at).equals(decision)) {
            throw new IllegalStateException("A wrong answer: " + decision);
        }
    }

    private void reload(WatchedEngine live, Path file) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(RELOAD_MILLIS);
        Files.writeString(file, String.format(Locale.ROOT, RULE, 1 + reloads.get() % 2));
        live.reload();
        reloads.incrementAndGet();
    }

    private Left measured() {
        System.gc();
        long metaspace = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            metaspace += pool.getName().equals("Metaspace") ? pool.getUsage().getUsed() : 0;
        }
        Left left = new Left(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                metaspace,
                ManagementFactory.getThreadMXBean().getThreadCount());
        out.printf(
                Locale.ROOT,
                "%,d decisions, %,d of hostile issues, %,d reloads; heap %,d MB, metaspace %,d MB, %d threads%n",
                decided.get(),
                hostile.get(),
                reloads.get(),
                left.heap() >> 20,
                left.metaspace() >> 20,
                left.threads());
        return left;
    }

    private boolean judged(List<Left> left) {
        Throwable broken = failure.get();
        if (broken != null) {
            out.println("Not good: " + broken);
            return false;
        }
        Left middle = left.get(left.size() / 2);
        Left last = left.get(left.size() - 1);
        boolean flat = last.heap() <= middle.heap() + middle.heap() * MOST_GROWTH / 100
                && last.metaspace() <= middle.metaspace() + middle.metaspace() * MOST_GROWTH / 100
                && last.threads() <= middle.threads();
        out.println(flat ? "Each answer is right, and nothing grows." : "Not good: something grows.");
        return flat;
    }
}
