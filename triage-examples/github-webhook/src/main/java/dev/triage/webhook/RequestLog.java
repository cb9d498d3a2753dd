package dev.triage.webhook;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each request an id, counts it, and logs its outcome in one line. Bodies and headers are never logged. */
final class RequestLog extends EventsHandler {

    /** The id of a delivery in the list at GitHub. */
    private static final String DELIVERY = "X-GitHub-Delivery";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final String ID = RequestLog.class.getName() + ".id";
    private static final String COUNTED = RequestLog.class.getName() + ".counted";

    private final Metrics metrics;

    RequestLog(Handler handler, Metrics metrics) {
        super(handler);
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String delivery = request.getHeaders().get(DELIVERY);
        String id = delivery != null && HARMLESS.matcher(delivery).matches()
                ? delivery
                : UUID.randomUUID().toString();
        request.setAttribute(ID, id);
        response.getHeaders().put("X-Request-Id", id);
        return super.handle(request, response, callback);
    }

    @Override
    protected void onBeforeHandling(Request request) {
        metrics.begun();
    }

    @Override
    protected void onResponseBegin(Request request, int status, HttpFields headers) {
        // Before the first byte is sent: a client that has its answer finds it counted.
        if (status >= 200) {
            count(request, status);
        }
    }

    @Override
    protected void onComplete(Request request, int status, HttpFields headers, @Nullable Throwable failure) {
        RequestOutcome outcome = count(request, status);
        long microseconds = (System.nanoTime() - request.getBeginNanoTime()) / 1000;
        // The client of a refused request need not send the rest; this is not an error.
        boolean broken = failure != null && status < 400;
        var line = outcome == RequestOutcome.FAILED ? LOG.atError() : LOG.atInfo();
        line.addKeyValue("request", request.getAttribute(ID))
                .addKeyValue("status", status)
                .addKeyValue("outcome", outcome)
                .addKeyValue("seconds", String.format(Locale.ROOT, "%.6f", microseconds / 1e6))
                .log(broken ? "answered, but the client closed the connection" : "answered");
    }

    /** Counts a request once; the outcome that it is counted with. */
    private RequestOutcome count(Request request, int status) {
        if (request.getAttribute(COUNTED) instanceof RequestOutcome counted) {
            return counted;
        }
        RequestOutcome outcome = Reply.outcome(request, status);
        request.setAttribute(COUNTED, outcome);
        metrics.ended(outcome);
        return outcome;
    }
}
