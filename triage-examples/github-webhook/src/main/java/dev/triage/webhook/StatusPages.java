package dev.triage.webhook;

import dev.triage.rules.TriageEngine;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers health checks and requests for metrics. It never waits for deliveries. */
final class StatusPages extends Handler.Abstract {

    private final Supplier<TriageEngine> engine;
    private final Metrics metrics;
    private final Readiness readiness = new Readiness();

    StatusPages(Supplier<TriageEngine> engine, Metrics metrics) {
        this.engine = engine;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (!path.equals("/metrics") && !path.startsWith("/health/")) {
            return false;
        }
        if (!request.getMethod().equals("GET")) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET");
            Reply.error(405, "Expected the method GET.", response, callback);
            return true;
        }
        switch (path) {
            case "/metrics" -> Reply.send(200, Metrics.CONTENT_TYPE, metrics.text(), response, callback);
            case "/health/live" -> health(200, "live", engine.get(), response, callback);
            // The rules are loaded before the first connection, but rules that are loaded may fail on each issue.
            case "/health/ready" -> {
                TriageEngine current = engine.get();
                boolean ready = readiness.ready(current);
                health(ready ? 200 : 503, ready ? "ready" : "rules fail", current, response, callback);
            }
            default -> Reply.error(404, "Expected /health/live or /health/ready.", response, callback);
        }
        return true;
    }

    private static void health(int code, String status, TriageEngine engine, Response response, Callback callback) {
        String json = Json.object(fields -> {
            fields.writeStringField("status", status);
            fields.writeStringField("ruleBase", engine.ruleBase());
        });
        Reply.send(code, "application/json", json.getBytes(StandardCharsets.UTF_8), response, callback);
    }
}
