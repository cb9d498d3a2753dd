package dev.triage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too large, too slow or too much. Small limits stand for large ones; nothing here waits longer than they say. */
class LimitsTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Running.PATIENCE;

    @Test
    void aBodyMayBeAsLongAsTheLimitAndNoLonger() throws Exception {
        String body = "{\"action\": \"opened\"}";
        int length = body.getBytes(UTF_8).length;
        try (Running running = Running.with(limits(length, 1, 0, LONG, LONG, LONG))) {
            assertThat(running.send(running.delivery("push", body)).statusCode())
                    .isEqualTo(202);
            assertThat(running.send(running.delivery("push", body + " ")).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsMayBeNoLongerEither() throws Exception {
        try (Running running = Running.with(limits(1000, 1, 0, LONG, LONG, LONG));
                Socket socket = running.connect()) {
            socket.getOutputStream()
                    .write(("POST /webhook HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: application/json\r\nX-GitHub-Event: issues\r\nX-Hub-Signature-256: "
                                    + Running.SECRET.sign(new byte[0]) + "\r\nTransfer-Encoding: chunked\r\n\r\n3E9\r\n"
                                    + " ".repeat(1001))
                            .getBytes(UTF_8));
            assertThat(Running.untilTheEnd(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void headersAreNotReadWithoutEnd() throws Exception {
        try (Running running = Running.with(Limits.STANDARD);
                Socket socket = running.connect()) {
            socket.getOutputStream()
                    .write(("POST /webhook HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9000)).getBytes(UTF_8));
            assertThat(Running.untilTheEnd(socket)).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void whatIsNoHttpIsRefused() throws Exception {
        try (Running running = Running.with(Limits.STANDARD);
                Socket socket = running.connect()) {
            socket.getOutputStream().write("\u0001\u0002\u0003\r\n\r\n".getBytes(UTF_8));
            assertThat(Running.untilTheEnd(socket)).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void aSilentConnectionIsClosed() throws Exception {
        try (Running running = Running.with(limits(1000, 1, 0, LONG, SHORT, LONG));
                Socket socket = running.connect()) {
            socket.getOutputStream().write("POST /webhook HTTP/1.1\r\nHost: loc".getBytes(UTF_8));
            assertThat(Running.untilTheEnd(socket)).doesNotContain("200");
        }
    }

    @Test
    void aBodyThatStopsComingIsTooSlow() throws Exception {
        try (Running running = Running.with(limits(1 << 20, 1, 0, LONG, SHORT, LONG));
                Running.Held held = running.hold()) {
            held.send(10);
            assertThat(held.untilTheEnd()).startsWith("HTTP/1.1 408 ");
            assertThat(running.get("/metrics").body())
                    .contains("triage_requests_total{outcome=\"too_slow\"} 1.0\n", "triage_requests_in_flight 0.0\n");
        }
    }

    @Test
    void noConnectionLivesLongerThanTheLimitThoughItIsNotSilent() throws Exception {
        try (Running running = Running.with(limits(1 << 20, 1, 0, LONG, LONG, SHORT));
                Socket headers = running.connect();
                Running.Held body = running.hold()) {
            headers.getOutputStream().write("POST /webhook HTTP/1.1\r\nHost: loc".getBytes(UTF_8));
            body.send(10);
            assertThat(Running.untilTheEnd(headers)).isEmpty();
            assertThat(body.untilTheEnd()).isEmpty();
            // On a slow machine the connection of another request can expire too.
            assertThat(running.get("/metrics").body()).containsPattern("triage_connections_expired_total [2-9]\\.0\n");
        }
    }

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsToldToComeBack() throws Exception {
        try (Running running = Running.with(limits(1 << 20, 2, 0, LONG, LONG, LONG));
                Running.Held one = running.hold();
                Running.Held two = running.hold()) {
            for (HttpResponse<String> answer : all(running, 20)) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(answer.body())
                        .isEqualTo("{\"error\":\"The server is overloaded. Try again in 5 seconds.\"}\n");
            }
            assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(running.get("/metrics").body())
                    .contains("triage_requests_total{outcome=\"busy\"} 20.0\n", "triage_requests_in_flight 2.0\n");
            assertThat(one.release()).startsWith("HTTP/1.1 200 ");
            assertThat(two.release()).startsWith("HTTP/1.1 200 ");
            assertThat(running.sendWhenFree(running.delivery("ping", "{}")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void someMayWaitForAPlace() throws Exception {
        try (Running running = Running.with(limits(1 << 20, 1, 1, LONG, LONG, LONG));
                Running.Held held = running.hold()) {
            List<CompletableFuture<HttpResponse<String>>> two =
                    List.of(running.begin(ping(running)), running.begin(ping(running)));
            // One of them waits, and the other one is sent away at once.
            CompletableFuture.anyOf(two.get(0), two.get(1)).get(LONG.toSeconds(), TimeUnit.SECONDS);
            assertThat(held.release()).startsWith("HTTP/1.1 200 ");
            assertThat(two.stream().map(answer -> answer.join().statusCode())).containsExactlyInAnyOrder(200, 503);
        }
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        try (Running running = Running.with(limits(1 << 20, 1, 1, SHORT, LONG, LONG));
                Running.Held held = running.hold()) {
            HttpResponse<String> answer = running.send(ping(running));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(held.release()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void manyAtOnceAreEachAnsweredWithTheirOwn() throws Exception {
        String body = Running.payload("opened.json");
        try (Running running = Running.with(limits(1 << 20, 4, 1000, LONG, LONG, LONG))) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(1, 301)
                    .mapToObj(number -> running.begin(
                            running.delivery("issues", body.replace("\"number\": 41", "\"number\": " + number))))
                    .toList();
            for (int number = 1; number <= answers.size(); number++) {
                HttpResponse<String> answer = answers.get(number - 1).join();
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("\"id\":\"harbour-works/tide-clock#" + number + "\"");
            }
            assertThat(running.get("/metrics").body())
                    .contains(
                            "triage_requests_total{outcome=\"decided\"} 300.0\n",
                            "triage_decisions_total{priority=\"P2\"} 300.0\n",
                            "triage_decision_seconds_count 300\n");
        }
    }

    @Test
    void aStopLetsWhatWasBegunEnd() throws Exception {
        try (Running running = Running.with(limits(1 << 20, 1, 0, LONG, LONG, LONG));
                Running.Held held = running.hold()) {
            int port = running.server.port();
            CompletableFuture<Void> stop = CompletableFuture.runAsync(running::close);
            // Refused, or reset if the system had just taken it into the queue of the socket that closes.
            assertThatThrownBy(() -> connectAgainAndAgain(port)).isInstanceOf(SocketException.class);
            assertThat(held.release()).startsWith("HTTP/1.1 200 ");
            stop.get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void limitsAreNumbersThatMakeSense() {
        assertThatThrownBy(() -> limits(0, 1, 0, LONG, LONG, LONG))
                .hasMessage("The length of a body (0) is too small: expected at least 1.");
        assertThatThrownBy(() -> limits(1, 1, -1, LONG, LONG, LONG)).hasMessageContaining("(-1) is too small");
        assertThatThrownBy(() -> limits(1, 1, 0, LONG, Duration.ZERO, LONG))
                .hasMessage("The idle time of a connection (PT0S) is too short: expected more than 0.");
    }

    /** Until nobody listens any more. */
    private static void connectAgainAndAgain(int port) throws IOException {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
        }
    }

    private static HttpRequest.Builder ping(Running running) {
        return running.delivery("ping", "{}");
    }

    private static List<HttpResponse<String>> all(Running running, int count) {
        List<CompletableFuture<HttpResponse<String>>> begun = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            begun.add(running.begin(ping(running)));
        }
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private static Limits limits(
            int bodyBytes, int atOnce, int waiting, Duration queued, Duration idle, Duration connection) {
        return new Limits(bodyBytes, atOnce, waiting, queued, idle, connection, LONG, LONG);
    }
}
