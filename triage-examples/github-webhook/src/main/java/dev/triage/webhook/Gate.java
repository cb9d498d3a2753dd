package dev.triage.webhook;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Refuses requests by their headers if they cannot be a delivery, before a body is read or queued. */
final class Gate extends Handler.Wrapper {

    /** The header with the signature. */
    static final String SIGNATURE = "X-Hub-Signature-256";

    private final String path;

    Gate(String path, Handler handler) {
        super(handler);
        this.path = path;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String signature = request.getHeaders().get(SIGNATURE);
        if (!Request.getPathInContext(request).equals(path)) {
            Reply.error(404, "Not found. Maybe correct the address of the webhook.", response, callback);
        } else if (!request.getMethod().equals("POST")) {
            response.getHeaders().put(HttpHeader.ALLOW, "POST");
            Reply.error(405, "Expected the method POST.", response, callback);
        } else if (!isJson(request.getHeaders().get(HttpHeader.CONTENT_TYPE))) {
            Reply.error(
                    415,
                    "Expected the content type application/json. Maybe select it in the settings of the webhook.",
                    response,
                    callback);
        } else if (signature == null || !Secret.isSignature(signature)) {
            unsigned(response, callback);
        } else {
            return super.handle(request, response, callback);
        }
        return true;
    }

    /** Refuses a request; the message is the same for a missing and a wrong signature. */
    static void unsigned(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Signature realm=\"" + SIGNATURE + "\"");
        Reply.error(401, "The signature is missing or wrong. Maybe the secret differs.", response, callback);
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.strip().toLowerCase(Locale.ROOT).matches("application/json\\s*+(?:;.*)?");
    }
}
