package dev.triage.webhook;

import dev.triage.rules.TriageEngine;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server: who listens where, and the order in which requests are looked at. */
final class WebhookServer {

    private static final int LONGEST_HEADERS = 8192;
    /** Threads that take connections, read from them, and close those that live too long. */
    private static final int OTHER_THREADS = 8;

    private final Server server;
    private final ServerConnector connector;
    private final String path;

    /**
     * Prepares a server.
     *
     * @param place where it listens
     * @param secret what GitHub signs with
     * @param limits how much it takes on
     * @param engine gives the engine that is shown as the current one
     * @param deliveries answers
     * @param metrics counts
     */
    WebhookServer(
            Place place,
            Secret secret,
            Limits limits,
            Supplier<TriageEngine> engine,
            Deliveries deliveries,
            Metrics metrics) {
        QueuedThreadPool threads = new QueuedThreadPool(limits.atOnce() + OTHER_THREADS);
        threads.setName("webhook");
        server = new Server(threads);
        path = place.path();
        connector = connector(place, limits, metrics);
        server.addConnector(connector);
        server.setErrorHandler(new ErrorReplies());
        server.setStopTimeout(limits.stop().toMillis());
        // Cheap refusals come first: only what may be a delivery takes a place, and only what has one is read.
        Handler signed = new DeliveryHandler(secret, limits.bodyBytes(), deliveries);
        Handler oneByOne = new Queue(limits, signed);
        Handler small = new SizeLimitHandler(limits.bodyBytes(), -1);
        ((Handler.Singleton) small).setHandler(oneByOne);
        Handler logged = new RequestLog(new Gate(path, small), metrics);
        GracefulHandler graceful = new GracefulHandler(new Handler.Sequence(new StatusPages(engine, metrics), logged));
        // What was begun has as long as ever while the server stops; Jetty itself would give it a second.
        graceful.setShutdownIdleTimeout(limits.idle().toMillis());
        server.setHandler(graceful);
    }

    /**
     * Where a server listens.
     *
     * @param host the name or address of this machine to listen on
     * @param port the port, or 0 for any that is free
     * @param path the path that deliveries are sent to
     */
    record Place(String host, int port, String path) {

        Place {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("The port (" + port + ") is none: expected 0 to 65535.");
            }
            if (!path.matches("/[A-Za-z0-9._~/-]*") || path.startsWith("/health/") || path.equals("/metrics")) {
                throw new IllegalArgumentException(
                        "The path (" + path + ") cannot be used: expected one such as /webhook, of letters, digits and"
                                + " -._~/, that is not /metrics and not below /health/.");
            }
        }
    }

    private ServerConnector connector(Place place, Limits limits, Metrics metrics) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEADERS);
        // A connection is for one request, so that the time it may live bounds headers, body and answer alike.
        http.setPersistentConnectionsEnabled(false);
        ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        made.setHost(place.host());
        made.setPort(place.port());
        made.setIdleTimeout(limits.idle().toMillis());
        made.setShutdownIdleTimeout(limits.idle().toMillis());
        made.addEventListener(new ConnectionDeadline(made.getScheduler(), limits.connection(), metrics));
        return made;
    }

    /** Stops when the process is asked to end (SIGTERM), and lets it end only then. */
    void stopWithProcess() {
        server.setStopAtShutdown(true);
    }

    /**
     * Begins to listen.
     *
     * @throws Exception if it cannot, for example because somebody else listens there
     */
    void start() throws Exception {
        server.start();
    }

    /** The port that it listens on. */
    int port() {
        return connector.getLocalPort();
    }

    /** The address that deliveries are sent to, as it is seen from this machine. */
    String address() {
        String host = connector.getHost();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + path;
    }

    /** Waits until it has stopped. */
    void join() throws InterruptedException {
        server.join();
    }

    /** Takes no more deliveries, answers those that were begun, and stops. */
    void stop() throws Exception {
        server.stop();
    }
}
