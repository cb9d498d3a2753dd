package dev.triage.webhook;

import dev.triage.rules.TriageEngine;
import dev.triage.webhook.deadline.ConnectionDeadline;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server: its address, and the order of the request handlers. */
final class WebhookServer {

    private static final int LONGEST_HEADERS = 8192;
    /** Threads that accept connections, read from them, and close those that are open too long. */
    private static final int OTHER_THREADS = 8;

    private final Server server;
    private final ServerConnector connector;
    private final String path;

    /**
     * Prepares a server.
     *
     * @param place the address of the server
     * @param secret the secret for signatures
     * @param limits the limits
     * @param engine gives the current engine
     * @param deliveries answers deliveries
     * @param metrics the metrics
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
        // Cheap refusals come first: only possible deliveries enter the queue, and only these are read.
        Handler signed = new DeliveryHandler(secret, limits, deliveries);
        Handler oneByOne = new Queue(limits, signed);
        Handler small = new SizeLimitHandler(limits.bodyBytes(), -1);
        ((Handler.Singleton) small).setHandler(oneByOne);
        Handler logged = new RequestLog(new Gate(path, small), metrics);
        GracefulHandler graceful = new GracefulHandler(new Handler.Sequence(new StatusPages(engine, metrics), logged));
        // Deliveries in process keep their time while the server stops; Jetty itself would give them a second.
        graceful.setShutdownIdleTimeout(limits.idle().toMillis());
        server.setHandler(graceful);
    }

    /**
     * The address of a server.
     *
     * @param host the name or address of this machine to listen on
     * @param port the port, or 0 for any that is free
     * @param path the path that deliveries are sent to
     */
    record Place(String host, int port, String path) {

        Place {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("The port (" + port + ") is invalid: expected 0 to 65535.");
            }
            if (!path.matches("/[A-Za-z0-9._~/-]*") || path.startsWith("/health/") || path.equals("/metrics")) {
                throw new IllegalArgumentException(
                        "The path (" + path + ") is invalid: expected a path such as /webhook, of letters, digits and"
                                + " -._~/, that is not /metrics and not below /health/.");
            }
        }
    }

    private ServerConnector connector(Place place, Limits limits, Metrics metrics) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEADERS);
        // A connection serves one request, so that its lifetime limits headers, body and answer.
        http.setPersistentConnectionsEnabled(false);
        ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        made.setHost(place.host());
        made.setPort(place.port());
        made.setIdleTimeout(limits.idle().toMillis());
        made.setShutdownIdleTimeout(limits.idle().toMillis());
        made.addEventListener(new ConnectionDeadline(made.getScheduler(), limits.connection(), metrics::expired));
        return made;
    }

    /** Stops the server when the process gets SIGTERM; the process ends after that. */
    void stopWithProcess() {
        server.setStopAtShutdown(true);
    }

    /**
     * Starts to listen.
     *
     * @throws Exception if it cannot, for example because the port is in use
     */
    void start() throws Exception {
        server.start();
    }

    /** The port that it listens on. */
    int port() {
        return connector.getLocalPort();
    }

    /** The address for deliveries from this machine. */
    String address() {
        String host = connector.getHost();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + path;
    }

    /** Waits until the server stops. */
    void join() throws InterruptedException {
        server.join();
    }

    /** Accepts no more deliveries, answers those in process, and stops. */
    void stop() throws Exception {
        server.stop();
    }
}
