package dev.triage.webhook;

import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the body of a delivery without blocking a thread, checks its signature, and sends the answer. */
final class DeliveryHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryHandler.class);

    private final Secret secret;
    private final int longestBody;
    private final Deliveries deliveries;

    DeliveryHandler(Secret secret, int longestBody, Deliveries deliveries) {
        this.secret = secret;
        this.longestBody = longestBody;
        this.deliveries = deliveries;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Content.Source.asByteArrayAsync(
                request,
                longestBody,
                Promise.Invocable.from(
                        InvocationType.BLOCKING,
                        body -> answer(body, request, response, callback),
                        failure -> unread(failure, request, response, callback)));
        return true;
    }

    private void answer(byte[] body, Request request, Response response, Callback callback) {
        String signature = request.getHeaders().get(Gate.SIGNATURE);
        if (signature == null || !secret.signed(body, signature)) {
            Gate.unsigned(response, callback);
            return;
        }
        String event = request.getHeaders().get("X-GitHub-Event");
        try {
            Reply.send(deliveries.answer(event == null ? "" : event.strip(), body), request, response, callback);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("Failed to answer a delivery.", failure);
            Response.writeError(request, response, callback, 500);
        }
    }

    private static void unread(Throwable failure, Request request, Response response, Callback callback) {
        int status = failure instanceof HttpException http
                ? http.getCode()
                : failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException ? 408 : 400;
        Response.writeError(request, response, callback, status);
    }
}
