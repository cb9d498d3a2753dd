package dev.triage.cli.stream;

import static java.util.Objects.requireNonNull;

import dev.triage.io.DocumentPart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Works on the parts of a stream on several threads, and has the results taken in the order of the parts, by one thread at a
 * time.
 *
 * <p>Whoever adds a part is one of the threads: it works itself while enough parts wait. So there are never more parts in memory
 * than a few for each thread, and with one thread everything is done where it is added.
 *
 * @param <T> what comes out of a part
 */
public final class Pipeline<T> implements AutoCloseable {

    /** So many parts for each thread even out that some take longer than others. */
    private static final int PARTS_A_THREAD = 4;

    /** Works on parts, on any thread. */
    public interface Work<T> {
        /** Works on a part. */
        T on(DocumentPart part);
    }

    /** Takes what comes out of parts, in their order. */
    public interface Taker<T> {
        /** Takes what came out of a part. */
        void take(DocumentPart part, T result);
    }

    private final int threads;
    private final Work<T> work;
    private final Taker<T> taker;
    private final List<Thread> workers = new ArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** All that was not taken yet, in order. */
    private final Deque<Task> order = new ArrayDeque<>();

    private final Deque<Task> waiting = new ArrayDeque<>();
    private boolean taking;
    private boolean stopped;
    private boolean closed;
    private @Nullable Throwable failure;

    /** A part on its way. */
    private final class Task {
        private final DocumentPart part;
        private @Nullable T result;
        private @Nullable Throwable failed;
        private boolean done;

        Task(DocumentPart part) {
            this.part = part;
        }
    }

    /**
     * Makes a pipeline.
     *
     * @param threads how many threads work, the one that adds among them
     */
    public Pipeline(int threads, Work<T> work, Taker<T> taker) {
        this.threads = threads;
        this.work = work;
        this.taker = taker;
    }

    /** Adds the next part; comes back as soon as there is room for another one. One thread adds all parts. */
    public void add(DocumentPart part) {
        Task task = new Task(part);
        lock.lock();
        try {
            throwFailure();
            order.addLast(task);
            waiting.addLast(task);
            // Also for a single part: whoever adds it may be gone for long, waiting for the next one.
            if (workers.size() < threads - 1 && order.size() > workers.size()) {
                startWorker();
            }
            changed.signalAll();
            workUntilFewerThan(threads == 1 ? 1 : PARTS_A_THREAD * threads);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything was taken. */
    void finish() {
        lock.lock();
        try {
            workUntilFewerThan(1);
            // The last one may have left the row and still be in the hands of another thread.
            while (taking) {
                changed.awaitUninterruptibly();
            }
            throwFailure();
        } finally {
            lock.unlock();
        }
    }

    /** Sends the other threads home. What was not taken yet is lost. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets nothing more be taken, because the process is about to end: whoever adds is never answered again.
     *
     * @param patience how long to wait for what is just being taken
     * @return whether nothing is being taken any more
     */
    boolean stop(long patience, TimeUnit unit) {
        lock.lock();
        try {
            stopped = true;
            long left = unit.toNanos(patience);
            while (taking && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !taking;
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Works on what waits, or waits itself, until fewer parts than these are on their way. */
    private void workUntilFewerThan(int parts) {
        while (order.size() >= parts) {
            throwFailure();
            Task task = waiting.pollFirst();
            if (task == null) {
                changed.awaitUninterruptibly();
            } else {
                workOn(task);
            }
        }
        throwFailure();
    }

    /** Holding the lock, but not while it works. */
    private void workOn(Task task) {
        lock.unlock();
        try {
            task.result = work.on(task.part);
        } catch (RuntimeException | Error failed) {
            task.failed = failed;
        } finally {
            lock.lock();
        }
        task.done = true;
        takeAllInOrder();
        changed.signalAll();
    }

    private void takeAllInOrder() {
        while (!taking && !stopped && failure == null && !order.isEmpty() && order.peekFirst().done) {
            Task first = order.removeFirst();
            taking = true;
            lock.unlock();
            @Nullable Throwable failed = first.failed;
            try {
                if (failed == null) {
                    taker.take(first.part, requireNonNull(first.result));
                }
            } catch (RuntimeException | Error thrown) {
                failed = thrown;
            } finally {
                lock.lock();
                taking = false;
            }
            if (failed != null) {
                failure = failed;
                waiting.clear();
            }
            changed.signalAll();
        }
    }

    private void startWorker() {
        Thread worker = new Thread(this::workUntilClosed, "triage-" + (workers.size() + 2));
        worker.setDaemon(true);
        workers.add(worker);
        worker.start();
    }

    private void workUntilClosed() {
        lock.lock();
        try {
            while (!closed && !stopped) {
                Task task = waiting.pollFirst();
                if (task != null) {
                    workOn(task);
                } else {
                    changed.awaitUninterruptibly();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void throwFailure() {
        while (stopped) {
            // The process ends; whatever this thread would do now could only disturb that.
            lock.unlock();
            LockSupport.park();
            lock.lock();
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
