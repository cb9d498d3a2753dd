package dev.triage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Work on an answer that takes too long, or that has no connection any more, ends. */
class AnswerTimeTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Running.PATIENCE;

    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void workThatTakesTooLongEnds() throws Exception {
        try (Running running = Running.with(limits(LONG, SHORT), slow(), new Metrics())) {
            HttpResponse<String> answer = running.send(running.delivery("issues", Running.payload("opened.json")));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"error\":\"The rules took too long for this issue.\"}\n");
            assertThat(running.get("/metrics").body())
                    .contains("triage_requests_total{outcome=\"given_up\"} 1.0\n", "triage_requests_in_flight 0.0\n");
            // The only place is free again.
            assertThat(running.sendWhenFree(running.delivery("push", "{}")).statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void workEndsWhenItsConnectionDoes() throws Exception {
        try (Running running = Running.with(limits(SHORT, LONG), slow(), new Metrics())) {
            CompletableFuture<HttpResponse<String>> answer =
                    running.begin(running.delivery("issues", Running.payload("opened.json")));
            assertThat(begun.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(answer.handle((sent, failure) -> failure).get(LONG.toSeconds(), TimeUnit.SECONDS))
                    .isNotNull();
            long end = System.nanoTime() + LONG.toNanos() / 2;
            while (!running.get("/metrics").body().contains("triage_requests_in_flight 0.0\n")) {
                assertThat(System.nanoTime()).as("the work goes on").isLessThan(end);
                Thread.sleep(20);
            }
        }
    }

    /** Rules that are asked without end, until the thread is interrupted. */
    private Supplier<TriageEngine> slow() {
        TriageEngine engine = TriageEngine.builder().build();
        return () -> {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(1_000_000);
            }
            return engine;
        };
    }

    private static Limits limits(Duration connection, Duration answer) {
        return new Limits(1 << 20, 1, 0, LONG, LONG, connection, answer, LONG);
    }
}
