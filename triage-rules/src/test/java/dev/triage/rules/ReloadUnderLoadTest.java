package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Decision;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of reloads while others decide: each decision is whole, and nothing stays behind. */
class ReloadUnderLoadTest {

    private static final int WARM_UP = 150;
    private static final int RELOADS = 500;
    private static final int THREADS = 4;
    private static final int ATTEMPTS = 20;

    /** Both rules give the second one points; the first one only gets them from one of them. */
    private static final List<Issue> ISSUES = List.of(
            Issue.named("#1", "The bill grows")
                    .impact(UserImpact.MEDIUM, FunctionalImpact.NO, BrandImpact.LOW)
                    .categories(Category.UX)
                    .build(),
            Issue.named("#2", "Kibana shows nothing")
                    .impact(UserImpact.HIGH, FunctionalImpact.PARTIAL, BrandImpact.MEDIUM)
                    .categories(Category.COST, Category.BUG)
                    .effort(2)
                    .build());

    @TempDir
    Path folder;

    private final List<WeakReference<TriageEngine>> replaced = new ArrayList<>();

    @Test
    void everyDecisionFollowsOneVersionAndNothingLeaks() throws InterruptedException, ExecutionException {
        RulesOnDisk.costsMore(folder);
        List<Decision> more = TriageEngine.builder().rules(folder).build().decide(ISSUES);
        RulesOnDisk.costs(folder);
        List<Decision> less = TriageEngine.builder().rules(folder).build().decide(ISSUES);
        assertThat(less).doesNotContainAnyElementsOf(more);

        try (WatchedEngine live =
                TriageEngine.builder().rules(folder).watch(new RulesListener() {}, Duration.ofDays(1))) {
            live.current().report(ISSUES); // from now on the rules of reports are made ready at each reload, too
            reload(live, WARM_UP, less, more);
            long heap = least(ReloadUnderLoadTest::heap);
            long metaspace = least(ReloadUnderLoadTest::metaspace);

            reload(live, RELOADS, less, more);

            assertThat(live.current().decide(ISSUES)).isEqualTo(less);
            // All is measured before anything is asserted, because soft assertions make classes.
            long engines = least(this::replacedEnginesStillThere);
            long heapThen = least(ReloadUnderLoadTest::heap);
            long metaspaceThen = least(ReloadUnderLoadTest::metaspace);
            SoftAssertions.assertSoftly(soft -> {
                soft.assertThat(engines).as("engines that nobody uses any more").isZero();
                soft.assertThat(heapThen).as("live heap").isLessThan(heap + heap / 10);
                soft.assertThat(metaspaceThen).as("metaspace").isLessThan(metaspace + metaspace / 10);
            });
        }
    }

    private void reload(WatchedEngine live, int times, List<Decision> less, List<Decision> more)
            throws InterruptedException, ExecutionException {
        Semaphore rounds = new Semaphore(0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Seen>> deciding = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                deciding.add(threads.submit(() -> decide(live, rounds, times, less, more)));
            }
            for (int i = 0; i < times; i++) {
                rounds.release(THREADS); // they decide while the rules are exchanged
                replaced.add(new WeakReference<>(live.current()));
                if (i % 2 == 0) {
                    RulesOnDisk.costsMore(folder);
                } else {
                    RulesOnDisk.costs(folder);
                }
                assertThat(live.reload()).isTrue();
            }
            int ofLess = 0;
            int ofMore = 0;
            for (Future<Seen> thread : deciding) {
                ofLess += thread.get().less();
                ofMore += thread.get().more();
            }
            assertThat(ofLess + ofMore).as("rounds of decisions").isEqualTo(THREADS * times);
            assertThat(ofLess).as("rounds by one version").isPositive();
            assertThat(ofMore).as("rounds by the other").isPositive();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Decides on all issues again and again; a round must be by one version, whole and in order. */
    private static Seen decide(
            WatchedEngine live, Semaphore rounds, int times, List<Decision> less, List<Decision> more)
            throws InterruptedException {
        int ofLess = 0;
        for (int i = 0; i < times; i++) {
            rounds.acquire();
            TriageEngine engine = live.current();
            boolean isLess = engine.ruleBase().equals(less.get(0).ruleBase());
            assertThat(engine.decide(ISSUES)).isEqualTo(isLess ? less : more);
            ofLess += isLess ? 1 : 0;
        }
        return new Seen(ofLess, times - ofLess);
    }

    /** How many rounds followed each version. */
    private record Seen(int less, int more) {}

    private long replacedEnginesStillThere() {
        return replaced.stream().filter(engine -> engine.get() != null).count();
    }

    /** What is left when the garbage is gone; one collection alone does not find all of it. */
    private static long least(LongSupplier measured) {
        long least = Long.MAX_VALUE;
        int same = 0;
        for (int i = 0; i < ATTEMPTS && same < 3; i++) {
            System.gc();
            long now = measured.getAsLong();
            same = now < least ? 0 : same + 1;
            least = Math.min(least, now);
        }
        return least;
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(ReloadUnderLoadTest::used)
                .sum();
    }

    private static long used(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed();
    }
}
