package dev.triage.rules.internal;

import dev.triage.links.IssueKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the issue of a backlog that an id means. */
final class IssueIndex {

    /** No issue, or more than one that it could be. */
    static final int NONE = -1;

    private static final int AMBIGUOUS = -2;

    private final Map<IssueKey, Integer> exact = new HashMap<>();
    /** Numbers that are known in repositories only, without these. */
    private final Map<IssueKey, Integer> numbers = new HashMap<>();

    IssueIndex(List<IssueKey> keys) {
        for (int index = 0; index < keys.size(); index++) {
            IssueKey key = keys.get(index);
            exact.put(key, index);
            if (!key.repository().isEmpty()) {
                numbers.merge(key.withoutRepository(), index, (one, other) -> AMBIGUOUS);
            }
        }
    }

    /**
     * The place of the issue that an id means.
     *
     * @param repository the repository that the id is mentioned in, where a bare number is looked for first
     * @return {@link #NONE} if there is no such issue, or if several repositories have that number
     */
    int find(IssueKey key, String repository) {
        Integer near = exact.get(key.within(repository));
        if (near == null) {
            near = exact.get(key);
        }
        if (near == null) {
            near = key.repository().isEmpty() ? numbers.get(key) : exact.get(key.withoutRepository());
        }
        return near == null || near == AMBIGUOUS ? NONE : near;
    }
}
