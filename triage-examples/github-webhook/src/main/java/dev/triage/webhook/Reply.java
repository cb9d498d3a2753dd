package dev.triage.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers, and stores the outcome in the request. */
final class Reply {

    private static final String JSON = "application/json";
    private static final String OUTCOME = Reply.class.getName() + ".outcome";

    private Reply() {}

    /** Sends an answer. */
    static void send(Deliveries.Answer answer, Request request, Response response, Callback callback) {
        request.setAttribute(OUTCOME, answer.outcome());
        send(answer.status(), JSON, answer.json().getBytes(StandardCharsets.UTF_8), response, callback);
    }

    /** Sends an error. */
    static void error(int status, String message, Response response, Callback callback) {
        send(status, JSON, Json.error(message).getBytes(StandardCharsets.UTF_8), response, callback);
    }

    /** Sends an answer of any content type. */
    static void send(int status, String type, byte[] body, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** The outcome of a request with this status. */
    static RequestOutcome outcome(Request request, int status) {
        return request.getAttribute(OUTCOME) instanceof RequestOutcome told ? told : RequestOutcome.ofStatus(status);
    }
}
