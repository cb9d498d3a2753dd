package dev.triage.webhook;

import java.time.Duration;

/**
 * The limits of the server for size, number and time.
 *
 * @param bodyBytes the maximum length of a body; GitHub itself sends at most 25 MB
 * @param atOnce the maximum number of deliveries in process
 * @param waiting the maximum number of deliveries in the queue
 * @param queued the maximum time in the queue
 * @param idle the maximum time without traffic on a connection
 * @param connection the maximum lifetime of a connection, from its opening to the end of the answer, also if the client
 *     sends single bytes
 * @param answer the maximum time for the work on an answer, which ends then
 * @param stop how long a stop waits for deliveries in process
 */
record Limits(
        int bodyBytes,
        int atOnce,
        int waiting,
        Duration queued,
        Duration idle,
        Duration connection,
        Duration answer,
        Duration stop) {

    static final Limits STANDARD = new Limits(
            1 << 20,
            32,
            128,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));

    Limits {
        atLeast(1, bodyBytes, "length of a body");
        atLeast(1, atOnce, "number of deliveries at once");
        atLeast(0, waiting, "number of deliveries in the queue");
        positive(queued, "time in the queue");
        positive(idle, "idle time of a connection");
        positive(connection, "lifetime of a connection");
        positive(answer, "time for an answer");
        positive(stop, "waiting time of a stop");
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
