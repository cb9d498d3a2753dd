package dev.triage.rules.vocabulary.backlog;

/**
 * The numbers of a whole backlog.
 *
 * @param size how many issues there are
 * @param urgent how many of them are P0 or P1
 * @param unassessed how many of them have no stated impact at all
 * @param pinned how many have a pinned priority
 * @param overruled how many pinned priorities differ from what the rules say
 * @param alike how many have the most common score without a pinned priority, so that nothing tells them apart
 */
public record Backlog(int size, int urgent, int unassessed, int pinned, int overruled, int alike) {}
