package dev.triage.webhook.deadline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends the work on an answer after its time, or when its connection is closed: the thread is interrupted, which ends decisions. Used
 * by the thread that works, and closed by it.
 */
public final class AnswerTime implements AutoCloseable, Connection.Listener {

    private final Thread worker = Thread.currentThread();
    private final Connection connection;
    private final Scheduler.Task end;
    private boolean over;
    private boolean closed;

    /**
     * Begins.
     *
     * @param request the request to answer
     * @param longest how long it may take
     */
    public AnswerTime(Request request, Duration longest) {
        Scheduler scheduler = request.getComponents().getScheduler();
        end = scheduler.schedule(this::expire, longest.toMillis(), TimeUnit.MILLISECONDS);
        connection = request.getConnectionMetaData().getConnection();
        connection.addEventListener(this);
    }

    @Override
    public void onClosed(Connection closing) {
        expire();
    }

    private synchronized void expire() {
        if (!closed) {
            over = true;
            worker.interrupt();
        }
    }

    /** Whether the work was ended. */
    public synchronized boolean over() {
        return over;
    }

    /** Ends the limit; the thread is free for other work. */
    @Override
    public void close() {
        connection.removeEventListener(this); // it has many requests, one after the other
        end.cancel();
        synchronized (this) {
            closed = true;
            if (over) {
                Thread.interrupted(); // what is left of the interruption
            }
        }
    }
}
