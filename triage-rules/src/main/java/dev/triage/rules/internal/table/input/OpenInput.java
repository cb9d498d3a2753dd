package dev.triage.rules.internal.table.input;

import dev.triage.model.Issue;
import dev.triage.rules.vocabulary.Assessment;

/** An input that labels or fields of an issue state, whatever its assessment is. */
public interface OpenInput extends TableInput {

    /** The values that an issue may have, as in {@link #stated(Issue, Assessment)}. */
    long stated(Issue issue);

    @Override
    default long stated(Issue issue, Assessment assessment) {
        return stated(issue);
    }

    @Override
    default boolean mayBeUnstated() {
        return true;
    }
}
