package dev.triage.webhook;

/**
 * The answer to a delivery.
 *
 * @param status the HTTP status
 * @param outcome the outcome of the delivery
 * @param json the body
 */
record Answer(int status, Outcome outcome, String json) {}
