package dev.triage.webhook;

/**
 * What is answered to a delivery.
 *
 * @param status the status of HTTP
 * @param outcome what became of the delivery
 * @param json the body
 */
record Answer(int status, Outcome outcome, String json) {}
