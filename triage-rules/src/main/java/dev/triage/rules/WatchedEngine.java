package dev.triage.rules;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.internal.files.RuleFolder;
import dev.triage.rules.internal.files.TeamFiles;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine that reloads its rule folders when they change: a saved rule is in use a moment later.
 *
 * <pre>{@code
 * try (WatchedEngine live = TriageEngine.builder().rules(Path.of("my-rules")).watch()) {
 *     Decision decision = live.current().decide(issue);
 * }
 * }</pre>
 *
 * <p>Each {@link #current() engine} is immutable. Ask for it once for each piece of work: the work finishes with the
 * rules of this engine, and {@link dev.triage.model.decision.Decision#ruleBase()} names them. New rules replace the old ones
 * at once, for all folders.
 *
 * <p>Rules with errors are never used. The last valid rules stay, and the problems go to the log as a warning and to the
 * {@link RulesListener}. The next change is noticed as usual. A missing folder is such a problem, too.
 *
 * <p>Safe to share among threads. {@link #current()} never waits. Close it when it is not needed any more: until then a
 * daemon thread reads the folders regularly.
 */
public final class WatchedEngine implements Supplier<TriageEngine>, AutoCloseable {

    static final Duration EVERY_SECOND = Duration.ofSeconds(1);

    private static final Duration SHORTEST = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(WatchedEngine.class);

    private final TeamFiles below;
    private final List<RuleFolder> folders;
    private final Function<TeamFiles, TriageEngine> maker;
    private final RulesListener listener;
    private final ScheduledExecutorService watcher;

    /** Held while folders are read, rules are exchanged and the listener is told; a listener may come back for it. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private volatile TriageEngine current;

    /** The content that the rules were last made from, or that could not be loaded. */
    private TeamFiles tried;

    /** What the last look saw, if that was something else. */
    private @Nullable TeamFiles unsettled;

    private boolean closed;

    private WatchedEngine(
            TeamFiles below,
            List<RuleFolder> folders,
            Function<TeamFiles, TriageEngine> maker,
            RulesListener listener) {
        this.below = below;
        this.folders = folders;
        this.maker = maker;
        this.listener = listener;
        this.tried = below.with(folders);
        this.current = maker.apply(tried);
        String name = "triage-rules-watch " + paths();
        this.watcher = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to watch.
     *
     * @param below rules that do not change
     * @param folders rules that may change
     * @param maker makes an engine of all of them
     */
    static WatchedEngine of(
            TeamFiles below,
            List<RuleFolder> folders,
            Function<TeamFiles, TriageEngine> maker,
            RulesListener listener,
            Duration interval) {
        requireNonNull(listener, "listener");
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("The interval (" + interval + ") is shorter than " + SHORTEST + ".");
        }
        if (folders.isEmpty()) {
            throw new IllegalStateException(
                    "There is no rule folder to watch. Maybe add one with rules(folder) first.");
        }
        WatchedEngine engine = new WatchedEngine(below, List.copyOf(folders), maker, listener);
        Future<?> unused = engine.watcher.scheduleWithFixedDelay( // look() throws nothing that it could tell
                engine::look, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        return engine;
    }

    /** {@return the engine with the last valid rules} */
    public TriageEngine current() {
        return current;
    }

    /** The same as {@link #current()}. */
    @Override
    public TriageEngine get() {
        return current;
    }

    /**
     * Checks the folders now, for a program that knows that they changed. Errors go to the log and to the listener, as
     * always.
     *
     * @return whether there is a new current engine; false if nothing changed since the last look that counted, if the
     *     rules were refused, and after {@link #close()}
     */
    public boolean reload() {
        oneAtATime.lock();
        try {
            if (closed) {
                return false;
            }
            TeamFiles now = below.with(folders);
            return !now.equals(tried) && take(now);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Stops watching. The current engine stays, and can be used. The listener is not called any more. */
    @Override
    public void close() {
        oneAtATime.lock();
        try {
            closed = true;
            watcher.shutdown();
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Looks at the folders, and takes what has settled.
     *
     * <p>Regular checks find changes that events of the file system (WatchService) miss or hide: changes on network
     * drives, files that editors replace, links that Kubernetes swaps, folders that go and come back. Because the texts
     * themselves are compared, no change is too quick for a time stamp, and what is compared is what becomes the rules.
     */
    void look() {
        oneAtATime.lock();
        try {
            if (closed) {
                return;
            }
            TeamFiles now = below.with(folders);
            if (now.equals(tried)) {
                unsettled = null;
            } else if (now.equals(unsettled)) {
                take(now);
            } else {
                unsettled = now; // a save may be in progress
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The check of the rules in {} failed. The next check tries again.", paths(), e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean take(TeamFiles now) {
        tried = now;
        unsettled = null;
        TriageEngine kept = current;
        TriageEngine next;
        try {
            next = maker.apply(now);
            next.becomeAsReadyAs(kept);
        } catch (RuleBaseException problems) {
            LOG.warn(
                    "The rules in {} changed, but they have errors. The last valid rules stay: {}\n{}",
                    paths(),
                    kept.ruleBase(),
                    problems.getMessage());
            tell(() -> listener.refused(problems, kept));
            return false;
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "The rules in {} changed, but they cannot be loaded. The last valid rules stay: {}",
                    paths(),
                    kept.ruleBase(),
                    e);
            tell(() -> listener.refused(unforeseen(e), kept));
            return false;
        }
        current = next;
        LOG.info("The rules changed: {}", next.ruleBase());
        tell(() -> listener.reloaded(next));
        return true;
    }

    private void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | Error e) {
            LOG.error("The listener for the rules in {} failed.", paths(), e);
        }
    }

    private RuleBaseException unforeseen(Throwable cause) {
        RuleBaseException problems = new RuleBaseException(List.of(
                new RuleProblem(paths(), 0, 0, 0, null, "These rules cannot be loaded (" + cause + ").", null)));
        problems.initCause(cause);
        return problems;
    }

    private String paths() {
        return folders.stream().map(folder -> folder.path().toString()).collect(Collectors.joining(", "));
    }
}
