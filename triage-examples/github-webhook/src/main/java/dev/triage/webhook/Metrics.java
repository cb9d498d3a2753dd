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

/** The metrics of the server for Prometheus. Safe to share among threads. */
final class Metrics {

    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    /** From 50 microseconds, enough for most decisions, to several seconds for a slow rule. */
    private static final double[] SECONDS = {0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.01, 0.1, 1};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("triage_requests_total")
            .help("Requests for decisions, by outcome.")
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
            .help("The duration of decisions, without reading and writing.")
            .unit(Unit.SECONDS)
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Counter expired = Counter.builder()
            .name("triage_connections_expired_total")
            .help("Connections that were closed because they were open too long.")
            .register(registry);
    private final Counter ruleChanges = Counter.builder()
            .name("triage_rule_changes_total")
            .help("Changes of the rules, by outcome.")
            .labelNames("outcome")
            .register(registry);

    Metrics() {
        // Counters start at 0 and not as unknown, so that the first event shows as an increase.
        for (RequestOutcome outcome : RequestOutcome.values()) {
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

    void ended(RequestOutcome outcome) {
        requests.labelValues(outcome.toString()).inc();
        inFlight.dec();
    }

    void decided(Priority priority) {
        decisions.labelValues(priority.name()).inc();
    }

    void expired() {
        expired.inc();
    }

    /** Counts the outcomes of rule changes. */
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

    /** Decides, and records the duration. */
    Decision timed(Supplier<Decision> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            decisionTime.observe((System.nanoTime() - start) / 1e9);
        }
    }

    /** All metrics, in the text format of Prometheus. */
    byte[] text() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(bytes, registry.scrape());
        return bytes.toByteArray();
    }
}
