package dev.triage.webhook.deadline;

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
public final class ConnectionDeadline implements Connection.Listener {

    private final Map<Connection, Scheduler.Task> deadlines = new ConcurrentHashMap<>();
    private final Scheduler scheduler;
    private final Duration longest;
    private final Runnable expired;

    /**
     * Makes the listener.
     *
     * @param scheduler of the server
     * @param longest how long a connection may be open
     * @param expired is run for each connection that is closed
     */
    public ConnectionDeadline(Scheduler scheduler, Duration longest, Runnable expired) {
        this.scheduler = scheduler;
        this.longest = longest;
        this.expired = expired;
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
        expired.run();
        connection.getEndPoint().close(new TimeoutException("The connection was open longer than " + longest + "."));
    }
}
