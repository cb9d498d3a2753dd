package dev.triage.rules.vocabulary.backlog;

import java.util.List;

/**
 * A chain or a cycle of issues in which each is blocked by the next.
 *
 * @param members their ids, each before the issue that blocks it
 * @param circle whether the last one is blocked by the first
 */
public record Row(List<String> members, boolean circle) {

    /**
     * Makes the fact.
     *
     * @param members their ids, each before the issue that blocks it
     * @param circle whether the last one is blocked by the first
     */
    public Row {
        members = List.copyOf(members);
    }
}
