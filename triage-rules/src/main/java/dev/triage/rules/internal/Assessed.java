package dev.triage.rules.internal;

import dev.triage.model.Assumption;
import dev.triage.model.Uncertainty;
import dev.triage.rules.vocabulary.Assessment;
import java.util.List;

/**
 * An issue with a value for every input.
 *
 * @param assessment the values
 * @param assumed those that the source did not state
 * @param uncertain those that the source stated as ranges
 */
public record Assessed(Assessment assessment, List<Assumption> assumed, List<Uncertainty> uncertain) {

    /** Makes the record; the lists are copied. */
    public Assessed {
        assumed = List.copyOf(assumed);
        uncertain = List.copyOf(uncertain);
    }
}
