package dev.triage.webhook;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/** Limits the deliveries in process and in the queue; all others are asked to try again later. */
final class Queue extends QoSHandler {

    private static final String RETRY_AFTER_SECONDS = "5";

    Queue(Limits limits, Handler handler) {
        super(handler);
        setMaxRequestCount(limits.atOnce());
        setMaxSuspendedRequestCount(limits.waiting());
        setMaxSuspend(limits.queued());
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        busy(response, callback);
    }

    @Override
    protected void failSuspended(Request request, Response response, Callback callback, int status, Throwable failure) {
        if (status == 503) {
            busy(response, callback);
        } else {
            super.failSuspended(request, response, callback, status, failure);
        }
    }

    private static void busy(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        Reply.error(
                503, "The server is overloaded. Try again in " + RETRY_AFTER_SECONDS + " seconds.", response, callback);
    }
}
