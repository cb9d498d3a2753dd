package dev.triage.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that are open too long. Jetty closes idle connections, but a connection that sends single bytes is
 * never idle.
 */
final class ConnectionDeadline implements Connection.Listener {

    private final Map<Connection, Scheduler.Task> deadlines = new ConcurrentHashMap<>();
    private final Scheduler scheduler;
    private final Duration longest;
    private final Metrics metrics;

    ConnectionDeadline(Scheduler scheduler, Duration longest, Metrics metrics) {
        this.scheduler = scheduler;
        this.longest = longest;
        this.metrics = metrics;
    }

    @Override
    public void onOpened(Connection connection) {
        deadlines.put(connection, scheduler.schedule(() -> expire(connection), longest));
    }

    @Override
    public void onClosed(Connection connection) {
        Scheduler.Task deadline = deadlines.remove(connection);
        if (deadline != null) {
            deadline.cancel();
        }
    }

    private void expire(Connection connection) {
        metrics.expired();
        connection.getEndPoint().close(new TimeoutException("The connection was open longer than " + longest + "."));
    }
}
