package dev.triage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.io.documents.InputFormat;
import dev.triage.io.labels.PriorityLabels;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A server that runs for a test, on a free port of this machine, and what asks it. */
final class Running implements AutoCloseable {

    static final Secret SECRET = Secret.of("a secret for tests, long enough");
    static final TriageEngine STANDARD = TriageEngine.standard();
    /** So long that only a hung test waits for it. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final WebhookServer server;
    final Metrics metrics;

    private Running(Limits limits, Supplier<TriageEngine> engine, Metrics metrics) throws Exception {
        this.metrics = metrics;
        var deliveries = new Deliveries(engine, InputFormat.GITHUB.reader(), PriorityLabels.standard(), metrics);
        var place = new WebhookServer.Place(InetAddress.getLoopbackAddress().getHostAddress(), 0, "/webhook");
        server = new WebhookServer(place, SECRET, limits, engine, deliveries, metrics);
        server.start();
    }

    static Running with(Limits limits) throws Exception {
        return new Running(limits, () -> STANDARD, new Metrics());
    }

    static Running with(Supplier<TriageEngine> engine, Metrics metrics) throws Exception {
        return with(Limits.STANDARD, engine, metrics);
    }

    static Running with(Limits limits, Supplier<TriageEngine> engine, Metrics metrics) throws Exception {
        return new Running(limits, engine, metrics);
    }

    /** Recorded in the shape that GitHub documents, with contents that nobody wrote. */
    static String payload(String name) {
        try (InputStream stream = Running.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A delivery as GitHub makes it, signed. */
    HttpRequest.Builder delivery(String event, String body) {
        return HttpRequest.newBuilder(URI.create(server.address()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "GitHub-Hookshot/044aadd")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958")
                .header("X-Hub-Signature-256", SECRET.sign(body.getBytes(UTF_8)))
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends again while the server is overloaded, as its answer asks: a place is free soon after the answer before. */
    HttpResponse<String> sendWhenFree(HttpRequest.Builder request) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = send(request);
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            answer = send(request);
        }
        return answer;
    }

    CompletableFuture<HttpResponse<String>> begin(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                .timeout(PATIENCE));
    }

    /** A connection on which anything can be sent, a letter at a time. */
    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** What the server sends until it closes the connection; nothing more if it resets it. */
    static String untilTheEnd(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            int one = socket.getInputStream().read();
            while (one >= 0) {
                text.append((char) one);
                one = socket.getInputStream().read();
            }
        } catch (java.net.SocketTimeoutException hung) {
            throw hung;
        } catch (java.net.SocketException reset) {
            return text.toString();
        }
        return text.toString();
    }

    /** A delivery whose headers were read, and whose body the server waits for: so it takes a place. */
    Held hold() throws IOException {
        return new Held(connect(), payload("opened.json"));
    }

    /** See {@link #hold}. */
    static final class Held implements AutoCloseable {

        private final Socket socket;
        private final byte[] body;

        private Held(Socket socket, String body) throws IOException {
            this.socket = socket;
            this.body = body.getBytes(UTF_8);
            String headers = "POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "X-GitHub-Event: issues\r\nX-Hub-Signature-256: " + SECRET.sign(this.body)
                    + "\r\nContent-Length: " + this.body.length + "\r\nExpect: 100-continue\r\n\r\n";
            socket.getOutputStream().write(headers.getBytes(UTF_8));
            // The server says so when it begins to read.
            String go = new String(socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length()), UTF_8);
            if (!go.startsWith("HTTP/1.1 100 ")) {
                throw new IllegalStateException("The server does not wait for the body: " + go);
            }
        }

        /** Sends so many bytes of the body. */
        void send(int count) throws IOException {
            socket.getOutputStream().write(body, 0, count);
            socket.getOutputStream().flush();
        }

        /** Sends the body, and gives the answer. */
        String release() throws IOException {
            send(body.length);
            return untilTheEnd();
        }

        String untilTheEnd() throws IOException {
            return Running.untilTheEnd(socket);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
