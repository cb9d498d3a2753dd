package dev.triage.webhook;

import dev.triage.webhook.deadline.AnswerTime;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the body of a delivery without blocking a thread, checks its signature, and sends the answer. */
final class DeliveryHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryHandler.class);

    private final Secret secret;
    private final Limits limits;
    private final Deliveries deliveries;

    DeliveryHandler(Secret secret, Limits limits, Deliveries deliveries) {
        this.secret = secret;
        this.limits = limits;
        this.deliveries = deliveries;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Content.Source.asByteArrayAsync(
                request,
                limits.bodyBytes(),
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
        Deliveries.Answer answer = answer(event == null ? "" : event.strip(), body, request);
        if (answer == null) {
            Response.writeError(request, response, callback, 500);
        } else {
            Reply.send(answer, request, response, callback);
        }
    }

    /** The answer in time, or that there is none; null if the server fails. */
    private Deliveries.@Nullable Answer answer(String event, byte[] body, Request request) {
        // Nothing is sent before the end of the time: a thread that is interrupted cannot send.
        try (AnswerTime time = new AnswerTime(request, limits.answer())) {
            try {
                Deliveries.Answer answer = deliveries.answer(event, body);
                return answer.outcome() == RequestOutcome.FAILED && time.over() ? givenUp() : answer;
            } catch (CancellationException interrupted) {
                return givenUp();
            } catch (RuntimeException | StackOverflowError failure) {
                LOG.error("Failed to answer a delivery.", failure);
                return null;
            }
        }
    }

    private Deliveries.Answer givenUp() {
        LOG.warn("The work on an answer was ended after {}, or because its connection was closed.", limits.answer());
        return new Deliveries.Answer(
                503, RequestOutcome.GIVEN_UP, Json.error("The rules took too long for this issue."));
    }

    private static void unread(Throwable failure, Request request, Response response, Callback callback) {
        int status = failure instanceof HttpException http
                ? http.getCode()
                : failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException ? 408 : 400;
        Response.writeError(request, response, callback, status);
    }
}
