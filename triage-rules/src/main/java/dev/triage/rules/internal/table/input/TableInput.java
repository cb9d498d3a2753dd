package dev.triage.rules.internal.table.input;

import dev.triage.model.Issue;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.vocabulary.Assessment;

/** An input of a table: a column with its values. Sets of values are bits of a number. Immutable and thread-safe. */
public interface TableInput extends ValueSet.Named {

    /** Whether an issue can have several values at once, such as two categories; then the most urgent row counts. */
    default boolean several() {
        return false;
    }

    /** Whether an issue may have a value that the table does not name, so that only a row for any value is about it. */
    default boolean othersPossible() {
        return false;
    }

    @Override
    default boolean mayBeUnstated() {
        return false;
    }

    /**
     * The values that an issue may have.
     *
     * @return 0 if it states none; -1 if it states only values that the table does not know
     */
    long stated(Issue issue, Assessment assessment);

    /** The question that a DRL rule asks for some values; the bit behind the last one stands for a value that is not stated. */
    String drl(long values);
}
