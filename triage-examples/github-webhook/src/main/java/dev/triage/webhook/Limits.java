package dev.triage.webhook;

import java.time.Duration;

/**
 * How much the server takes on, and how long it waits.
 *
 * @param bodyBytes the longest body; GitHub itself sends at most 25 MB
 * @param atOnce how many deliveries are worked on at the same time
 * @param waiting how many more may wait for that
 * @param queued how long they wait at most
 * @param idle how long a connection may be silent
 * @param connection how long a connection lives at most, from its opening to the end of the answer, so that nobody holds
 *     one by sending a letter now and then
 * @param stop how long a stop waits for deliveries that were begun
 */
record Limits(
        int bodyBytes, int atOnce, int waiting, Duration queued, Duration idle, Duration connection, Duration stop) {

    static final Limits STANDARD = new Limits(
            1 << 20,
            32,
            128,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    Limits {
        atLeast(1, bodyBytes, "length of a body");
        atLeast(1, atOnce, "number of deliveries at once");
        atLeast(0, waiting, "number of deliveries that wait");
        positive(queued, "time that deliveries wait");
        positive(idle, "time that a connection is silent");
        positive(connection, "time that a connection lives");
        positive(stop, "time that a stop waits");
    }

    private static void atLeast(int least, int number, String what) {
        if (number < least) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + number + ") is too small: expected at least " + least + ".");
        }
    }

    private static void positive(Duration time, String what) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("The " + what + " (" + time + ") is too short: expected more than 0.");
        }
    }
}
