package dev.triage.rules.vocabulary.backlog;

import java.util.List;

/**
 * Issues that wait for each other.
 *
 * @param members their ids, from what waits to what it waits for
 * @param circle whether the last waits for the first again
 */
public record Row(List<String> members, boolean circle) {

    /** Makes the fact. */
    public Row {
        members = List.copyOf(members);
    }
}
