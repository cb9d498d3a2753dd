package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Decision;
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
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of reloads while others decide: each decision is whole, and nothing stays behind. */
class ReloadUnderLoadTest {

    private static final int WARM_UP = 100;
    private static final int RELOADS = 500;
    private static final int THREADS = 4;
    private static final int ROUNDS = 3;
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
        TriageEngine.Builder builder = TriageEngine.builder().rules(folder).withoutChanges();
        RulesOnDisk.costsMore(folder);
        List<Decision> more = builder.build().decide(ISSUES);
        RulesOnDisk.costs(folder);
        List<Decision> less = builder.build().decide(ISSUES);
        assertThat(less).doesNotContainAnyElementsOf(more);

        try (WatchedEngine live = builder.watch(new RulesListener() {}, Duration.ofDays(1))) {
            live.current().report(ISSUES); // from now on the rules of reports are made ready at each reload, too
            reload(live, WARM_UP, less, more);
            Left before = left();

            reload(live, RELOADS, less, more);
            Left after = left();

            assertThat(live.current().decide(ISSUES)).isEqualTo(less);
            SoftAssertions.assertSoftly(soft -> {
                soft.assertThat(after.engines())
                        .as("engines that nobody uses any more")
                        .isZero();
                soft.assertThat(after.heap()).as("live heap").isLessThan(before.heap() + before.heap() / 10);
                soft.assertThat(after.metaspace())
                        .as("metaspace")
                        .isLessThan(before.metaspace() + before.metaspace() / 10);
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
                deciding.add(threads.submit(() -> decide(live, rounds, ROUNDS * times, less, more)));
            }
            for (int i = 0; i < times; i++) {
                rounds.release(THREADS * ROUNDS); // they decide while the rules are exchanged
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
            assertThat(ofLess + ofMore).as("rounds of decisions").isEqualTo(THREADS * ROUNDS * times);
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

    /**
     * What is left when the garbage is gone.
     *
     * @param engines how many engines that were replaced
     */
    private record Left(long engines, long heap, long metaspace) {}

    /** One collection alone does not find all garbage, so there are some, until three in a row find no more. */
    private Left left() {
        Left least = new Left(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        int same = 0;
        for (int i = 0; i < ATTEMPTS && same < 3; i++) {
            System.gc();
            Left now = new Left(
                    Math.min(
                            least.engines(),
                            replaced.stream()
                                    .filter(engine -> engine.get() != null)
                                    .count()),
                    Math.min(least.heap(), heap()),
                    Math.min(least.metaspace(), metaspace()));
            same = now.equals(least) ? same + 1 : 0;
            least = now;
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
