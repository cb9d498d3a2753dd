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
 * Processes the parts of a stream on several threads. The results are consumed in the order of the parts, by one thread at
 * a time.
 *
 * <p>The thread that adds parts is one of the threads: it processes parts itself while enough of them wait. So there are
 * never more than a few parts per thread in memory, and with one thread each part is processed when it is added.
 *
 * @param <T> the result of a part
 */
public final class Pipeline<T> implements AutoCloseable {

    /** The number of parts per thread; several parts balance different durations. */
    private static final int PARTS_A_THREAD = 4;

    /** Processes parts, on any thread. */
    public interface Work<T> {
        /** Processes a part. */
        T on(DocumentPart part);
    }

    /** Consumes the results of parts, in their order. */
    public interface Taker<T> {
        /** Consumes the result of a part. */
        void take(DocumentPart part, T result);
    }

    private final int threads;
    private final Work<T> work;
    private final Taker<T> taker;
    private final List<Thread> workers = new ArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** All parts that are not consumed yet, in order. */
    private final Deque<Task> order = new ArrayDeque<>();

    private final Deque<Task> waiting = new ArrayDeque<>();
    private boolean taking;
    private boolean stopped;
    private boolean closed;
    private @Nullable Throwable failure;

    /** A part in the pipeline. */
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
     * @param threads the number of threads, with the one that adds parts
     */
    public Pipeline(int threads, Work<T> work, Taker<T> taker) {
        this.threads = threads;
        this.work = work;
        this.taker = taker;
    }

    /** Adds the next part; returns when there is space for another one. One thread adds all parts. */
    public void add(DocumentPart part) {
        Task task = new Task(part);
        lock.lock();
        try {
            throwFailure();
            order.addLast(task);
            waiting.addLast(task);
            // Also for a single part: the thread that adds parts may wait a long time for the next one.
            if (workers.size() < threads - 1 && order.size() > workers.size()) {
                startWorker();
            }
            changed.signalAll();
            workUntilFewerThan(threads == 1 ? 1 : PARTS_A_THREAD * threads);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all results are consumed. */
    void finish() {
        lock.lock();
        try {
            workUntilFewerThan(1);
            // The last part may be out of the queue, but still in process on another thread.
            while (taking) {
                changed.awaitUninterruptibly();
            }
            throwFailure();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the other threads. Results that are not consumed yet are lost. */
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
     * Stops the consumption of results before the process ends: a call that adds a part never returns.
     *
     * @param patience how long to wait for the result that is being consumed
     * @return whether no result is being consumed any more
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

    /** Processes waiting parts, or waits, until fewer parts than this are in the pipeline. */
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

    /** Called with the lock, which is released during the processing. */
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
            // The process ends; this thread must not disturb the shutdown.
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
