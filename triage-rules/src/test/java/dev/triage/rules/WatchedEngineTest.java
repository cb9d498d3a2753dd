package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Decision;
import dev.triage.rules.internal.files.RuleFolder;
import dev.triage.rules.internal.files.TeamFiles;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.Trust;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedEngineTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration NEVER = Duration.ofDays(1);

    private static final Issue ISSUE = Issue.named("#1", "The bill grows")
            .impact(UserImpact.MEDIUM, FunctionalImpact.NO, BrandImpact.LOW)
            .categories(Category.COST)
            .build();

    @TempDir
    Path folder;

    private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;

    private final RulesListener listener = new RulesListener() {
        @Override
        public void reloaded(TriageEngine engine) {
            news.add(engine);
        }

        @Override
        public void refused(RuleBaseException problems, TriageEngine kept) {
            news.add(problems);
        }
    };

    @BeforeEach
    void readTheLog() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        RulesOnDisk.costs(folder);
    }

    @AfterEach
    void printTheLogAgain() {
        System.setErr(usual);
    }

    @Test
    void takesAnEditByItself() throws InterruptedException {
        try (WatchedEngine live = watch(SHORT)) {
            int before = points(live);
            RulesOnDisk.costsMore(folder);

            assertThat(hear()).isSameAs(live.current()).isSameAs(live.get());
            assertThat(points(live)).isEqualTo(before + 5 - 2 + 1 - 4);
        }
    }

    @Test
    void tellsOfABrokenEditAndOfItsRepairByItself() throws InterruptedException {
        try (WatchedEngine live = watch(SHORT)) {
            RulesOnDisk.broken(folder);
            assertThat(hear()).isInstanceOf(RuleBaseException.class);
            RulesOnDisk.costsMore(folder);
            assertThat(hear()).isSameAs(live.current());
        }
    }

    @Test
    void whatWasBegunOnTheOldRulesIsFinishedOnThem() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch exchanged = new CountDownLatch(1);
        List<Issue> issues = new AbstractList<>() {
            @Override
            public Issue get(int index) {
                if (index == 1) {
                    begun.countDown();
                    await(exchanged);
                }
                return ISSUE;
            }

            @Override
            public int size() {
                return 3;
            }
        };
        try (WatchedEngine live = watch(NEVER)) {
            Decision old = live.current().decide(ISSUE);
            CompletableFuture<List<Decision>> inFlight =
                    CompletableFuture.supplyAsync(() -> live.current().decide(issues));
            await(begun);
            RulesOnDisk.costsMore(folder);
            assertThat(live.reload()).isTrue();
            Decision fresh = live.current().decide(ISSUE);
            exchanged.countDown();

            assertThat(inFlight.join()).containsExactly(old, old, old);
            assertThat(fresh.reasons()).isNotEqualTo(old.reasons());
            assertThat(fresh.ruleBase()).isNotEqualTo(old.ruleBase());
        }
    }

    @Test
    void aBrokenEditKeepsTheLastGoodRulesAndSaysSo() {
        try (WatchedEngine live = watch(NEVER)) {
            TriageEngine good = live.current();
            Decision before = good.decide(ISSUE);
            RulesOnDisk.broken(folder);

            assertThat(live.reload()).isFalse();
            assertThat(live.current()).isSameAs(good);
            assertThat(live.current().decide(ISSUE)).isEqualTo(before);
            RuleBaseException problems = (RuleBaseException) news.remove();
            assertThat(problems).hasMessageContaining("costs.drl:5:17").hasMessageContaining("Maybe categories");
            assertThat(logged())
                    .contains("WARN", "The last valid rules stay: " + good.ruleBase(), problems.getMessage())
                    .doesNotContain("\tat ");

            assertThat(live.reload()).as("the same again").isFalse();
            assertThat(news).isEmpty();
        }
    }

    @Test
    void aRepairedEditIsTakenThoughItIsTheSameAsBefore() {
        try (WatchedEngine live = watch(NEVER)) {
            Decision before = live.current().decide(ISSUE);
            RulesOnDisk.broken(folder);
            live.reload();
            news.clear();
            RulesOnDisk.costs(folder);

            assertThat(live.reload()).isTrue();
            assertThat(news).containsExactly(live.current());
            assertThat(live.current().decide(ISSUE)).isEqualTo(before);
        }
    }

    @Test
    void aFolderThatIsGoneIsABrokenEdit() throws IOException {
        try (WatchedEngine live = watch(NEVER)) {
            TriageEngine good = live.current();
            Path away = folder.resolveSibling("away");
            Files.move(folder, away);

            assertThat(live.reload()).isFalse();
            assertThat(live.current()).isSameAs(good);
            assertThat(((RuleBaseException) news.remove()).getMessage()).contains("There is no such folder.");

            Files.move(away, folder);
            assertThat(live.reload()).isTrue();
        }
    }

    @Test
    void nothingHappensWhenNothingChanged() throws IOException {
        try (WatchedEngine live = watch(NEVER)) {
            TriageEngine good = live.current();
            Path file = folder.resolve("costs.drl");
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            RulesOnDisk.write(folder.resolve("notes.txt"), "not a rule");
            RulesOnDisk.write(folder.resolve(".costs.drl.saved"), "not a rule");

            assertThat(live.reload()).isFalse();
            assertThat(live.current()).isSameAs(good);
            assertThat(news).isEmpty();
            assertThat(logged()).isEmpty();
        }
    }

    @Test
    void noticesWhatFileTimesAndSizesHide() throws IOException {
        Path file = folder.resolve("costs.drl");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, time);
        try (WatchedEngine live = watch(NEVER)) {
            int before = points(live);
            RulesOnDisk.write(file, RulesOnDisk.COSTS.replace("@adds(2)", "@adds(3)"));
            Files.setLastModifiedTime(file, time);

            assertThat(live.reload()).isTrue();
            assertThat(points(live)).isEqualTo(before + 1);
        }
    }

    @Test
    void waitsUntilWhoeverSavesIsDone() {
        try (WatchedEngine live = watch(NEVER)) {
            RulesOnDisk.write(folder.resolve("costs.drl"), "");
            live.look();
            RulesOnDisk.broken(folder);
            live.look();
            RulesOnDisk.costsMore(folder);
            live.look();
            assertThat(news).isEmpty();

            live.look();
            assertThat(news).containsExactly(live.current());
        }
    }

    @Test
    void anEditThatIsTakenBackBeforeItSettledIsNone() {
        try (WatchedEngine live = watch(NEVER)) {
            RulesOnDisk.costsMore(folder);
            live.look();
            RulesOnDisk.costs(folder);
            live.look();
            RulesOnDisk.costsMore(folder);
            live.look();

            assertThat(news).isEmpty();
        }
    }

    @Test
    void followsAFolderWhoseStatesKubernetesSwaps() throws IOException {
        Path mounted = folder.resolve("mounted");
        RulesOnDisk.write(mounted.resolve("..one/costs.drl"), RulesOnDisk.COSTS);
        RulesOnDisk.write(mounted.resolve("..two/costs.drl"), RulesOnDisk.COSTS_MORE);
        Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..one"));
        Files.createSymbolicLink(mounted.resolve("costs.drl"), Path.of("..data", "costs.drl"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), mounted);
        try (WatchedEngine live = TriageEngine.builder().rules(link).watch(listener, NEVER)) {
            int before = points(live);
            Files.createSymbolicLink(mounted.resolve("..data_tmp"), Path.of("..two"));
            Files.move(mounted.resolve("..data_tmp"), mounted.resolve("..data"), StandardCopyOption.REPLACE_EXISTING);

            assertThat(live.reload()).isTrue();
            assertThat(points(live)).isEqualTo(before + 3);
        }
    }

    @Test
    void changesOfSeveralFoldersComeTogether() {
        Path other = folder.resolve("other");
        RulesOnDisk.write(other.resolve("settings.json"), "{ \"values\": { \"It costs money every day\": 7 } }");
        Path first = folder.resolve("first");
        RulesOnDisk.costs(first);
        try (WatchedEngine live =
                TriageEngine.builder().rules(first).rules(other).watch(listener, NEVER)) {
            TriageEngine good = live.current();
            RulesOnDisk.costsMore(first);
            RulesOnDisk.write(other.resolve("settings.json"), "{ \"values\": { \"It costs money\": 7 } }");
            assertThat(live.reload()).isFalse();
            assertThat(live.current()).as("half of it is no change").isSameAs(good);

            RulesOnDisk.write(other.resolve("settings.json"), "{ \"values\": { \"It costs money every day\": 8 } }");
            assertThat(live.reload()).isTrue();
            assertThat(points(live)).isEqualTo(good.decide(ISSUE).points() + 8 - 7 + 1 - 4);
        }
    }

    @Test
    void aListenerThatFailsDoesNoHarm() {
        RulesListener failing = new RulesListener() {
            @Override
            public void reloaded(TriageEngine engine) {
                throw new IllegalStateException("nobody is there");
            }

            @Override
            public void refused(RuleBaseException problems, TriageEngine kept) {
                throw new AssertionError("nobody is there either");
            }
        };
        try (WatchedEngine live = TriageEngine.builder().rules(folder).watch(failing, NEVER)) {
            TriageEngine first = live.current();
            RulesOnDisk.costsMore(folder);
            assertThat(live.reload()).isTrue();
            assertThat(live.current()).isNotSameAs(first);
            RulesOnDisk.broken(folder);
            assertThat(live.reload()).isFalse();
            RulesOnDisk.costs(folder);
            assertThat(live.reload()).isTrue();

            assertThat(logged()).contains("nobody is there\n", "nobody is there either");
        }
    }

    @Test
    void aListenerMayCloseWhatItListensTo() throws InterruptedException {
        List<WatchedEngine> engines = new ArrayList<>();
        RulesListener closing = new RulesListener() {
            @Override
            public void reloaded(TriageEngine engine) {
                engines.get(0).close();
                news.add(engine);
            }
        };
        try (WatchedEngine live = TriageEngine.builder().rules(folder).watch(closing, NEVER)) {
            engines.add(live);
            RulesOnDisk.costsMore(folder);
            assertThat(live.reload()).isTrue();
            assertThat(hear()).isSameAs(live.current());
        }
    }

    @Test
    void afterClosingNothingHappensAnyMore() throws InterruptedException {
        WatchedEngine live = watch(SHORT);
        Thread watcher = watchers().get(0);
        assertThat(watcher.isDaemon()).isTrue();
        TriageEngine last = live.current();
        live.close();
        live.close();
        RulesOnDisk.costsMore(folder);

        watcher.join(10_000);
        assertThat(watcher.isAlive()).isFalse();
        assertThat(live.reload()).isFalse();
        live.look();
        live.look();
        assertThat(live.current()).isSameAs(last);
        assertThat(news).isEmpty();
    }

    @Test
    void whatNobodyForesawKeepsTheLastGoodRulesAsWell() {
        CountDownLatch once = new CountDownLatch(1);
        StackOverflowError deep = new StackOverflowError();
        Function<TeamFiles, TriageEngine> maker = read -> {
            if (once.getCount() == 0) {
                throw deep;
            }
            once.countDown();
            return TriageEngine.on(StandardRules.load());
        };
        try (WatchedEngine live = WatchedEngine.of(
                TeamFiles.none(), List.of(new RuleFolder(folder, Trust.FULL)), maker, listener, NEVER)) {
            RulesOnDisk.costsMore(folder);

            assertThat(live.reload()).isFalse();
            assertThat(news)
                    .singleElement()
                    .satisfies(told -> assertThat((RuleBaseException) told)
                            .hasCause(deep)
                            .hasMessageContaining("cannot be loaded"));
        }
    }

    @Test
    void rulesThatAreBrokenFromTheBeginningAreRefused() {
        RulesOnDisk.broken(folder);

        assertThatThrownBy(() -> watch(SHORT)).isInstanceOf(RuleBaseException.class);
        assertThat(watchers()).isEmpty();
    }

    @Test
    void refusesToWatchNothingOrWithoutPause() {
        assertThatThrownBy(() -> TriageEngine.builder().watch()).hasMessageContaining("no rule folder to watch");
        assertThatThrownBy(() -> watch(Duration.ofMillis(49))).hasMessageContaining("shorter than PT0.05S");
    }

    private WatchedEngine watch(Duration interval) {
        return TriageEngine.builder().rules(folder).watch(listener, interval);
    }

    private static int points(WatchedEngine live) {
        return live.current().decide(ISSUE).points();
    }

    private Object hear() throws InterruptedException {
        Object heard = news.poll(60, TimeUnit.SECONDS);
        assertThat(heard).as("what the listener hears").isNotNull();
        return heard;
    }

    private String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private List<Thread> watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("triage-rules-watch " + folder))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
