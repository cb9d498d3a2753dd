package dev.triage.webhook;

import java.util.Locale;

/** What became of a request, as it is logged and counted. */
enum Outcome {
    /** An issue was decided on. */
    DECIDED,
    /** GitHub asked whether anybody is there. */
    PING,
    /** An event that nothing is to be decided on. */
    IGNORED,
    /** Nobody who knows the secret signed it. */
    UNSIGNED,
    /** It is not what is expected here: another path, method or kind of content. */
    MISDIRECTED,
    /** Its body is none of an event. */
    MALFORMED,
    /** Its body is too long. */
    TOO_LARGE,
    /** It did not come to an end in time. */
    TOO_SLOW,
    /** There was too much to do. */
    BUSY,
    /** The server or its rules failed. */
    FAILED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an answer with this status means, if nobody said it. */
    static Outcome ofStatus(int status) {
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
