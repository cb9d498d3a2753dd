package dev.triage.webhook;

import java.util.Locale;

/** The outcome of a request in the log and the metrics. */
enum RequestOutcome {
    /** An issue is decided. */
    DECIDED,
    /** A ping from GitHub. */
    PING,
    /** An event without anything to decide. */
    IGNORED,
    /** The signature is missing or wrong. */
    UNSIGNED,
    /** The path, the method or the content type is wrong. */
    MISDIRECTED,
    /** The body is not an event. */
    MALFORMED,
    /** The body is too long. */
    TOO_LARGE,
    /** The request is not complete in time. */
    TOO_SLOW,
    /** The server is overloaded. */
    BUSY,
    /** The work on the answer took too long, or its connection was closed. */
    GIVEN_UP,
    /** The server or a rule fails. */
    FAILED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The default outcome of a status. */
    static RequestOutcome ofStatus(int status) {
        return switch (status) {
            case 401 -> UNSIGNED;
            case 404, 405, 415 -> MISDIRECTED;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 503 -> BUSY;
            default -> status >= 400 && status < 500 ? MALFORMED : FAILED;
        };
    }
}
