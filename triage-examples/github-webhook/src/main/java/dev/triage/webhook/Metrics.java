package dev.triage.webhook;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.rules.RulesListener;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** What the server counts, for Prometheus. Safe to share among threads. */
final class Metrics {

    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    /** From 50 microseconds, in which most decisions are made, to the seconds that a bad rule may take. */
    private static final double[] SECONDS = {0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.01, 0.1, 1};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("triage_requests_total")
            .help("Requests for decisions, by what became of them.")
            .labelNames("outcome")
            .register(registry);
    private final Gauge inFlight = Gauge.builder()
            .name("triage_requests_in_flight")
            .help("Requests for decisions that are not answered yet.")
            .register(registry);
    private final Counter decisions = Counter.builder()
            .name("triage_decisions_total")
            .help("Decisions, by their priority.")
            .labelNames("priority")
            .register(registry);
    private final Histogram decisionTime = Histogram.builder()
            .name("triage_decision_seconds")
            .help("How long deciding took, without reading and writing.")
            .unit(Unit.SECONDS)
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Counter expired = Counter.builder()
            .name("triage_connections_expired_total")
            .help("Connections that were closed because they lived too long.")
            .register(registry);
    private final Counter ruleChanges = Counter.builder()
            .name("triage_rule_changes_total")
            .help("Changes of the rules, by whether they came into use.")
            .labelNames("outcome")
            .register(registry);

    Metrics() {
        // What did not happen yet is 0 and not unknown, so that the first time shows as a rise.
        for (Outcome outcome : Outcome.values()) {
            requests.initLabelValues(outcome.toString());
        }
        for (Priority priority : Priority.values()) {
            decisions.initLabelValues(priority.name());
        }
        ruleChanges.initLabelValues("reloaded");
        ruleChanges.initLabelValues("refused");
    }

    void begun() {
        inFlight.inc();
    }

    void ended(Outcome outcome) {
        inFlight.dec();
        requests.labelValues(outcome.toString()).inc();
    }

    void decided(Priority priority) {
        decisions.labelValues(priority.name()).inc();
    }

    void expired() {
        expired.inc();
    }

    /** Counts what becomes of changes of the rules. */
    RulesListener rulesListener() {
        return new RulesListener() {
            @Override
            public void reloaded(TriageEngine engine) {
                ruleChanges.labelValues("reloaded").inc();
            }

            @Override
            public void refused(RuleBaseException problems, TriageEngine kept) {
                ruleChanges.labelValues("refused").inc();
            }
        };
    }

    /** Decides, and notes how long it took. */
    Decision timed(Supplier<Decision> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            decisionTime.observe((System.nanoTime() - start) / 1e9);
        }
    }

    /** All of it, in the text format of Prometheus. */
    byte[] text() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(bytes, registry.scrape());
        return bytes.toByteArray();
    }
}
