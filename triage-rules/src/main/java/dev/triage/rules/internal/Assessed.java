package dev.triage.rules.internal;

import dev.triage.model.Issue;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Uncertainty;
import dev.triage.rules.vocabulary.Assessment;
import java.util.List;

/**
 * An issue with a value for every input.
 *
 * @param issue the issue as later rules see it: with the categories and components that its words stand for
 * @param assessment the values
 * @param assumed those that the source did not state
 * @param derived those that words of the issue stand for
 * @param uncertain those that the source stated as ranges, or whose words stand for one
 */
public record Assessed(
        Issue issue,
        Assessment assessment,
        List<Assumption> assumed,
        List<Derivation> derived,
        List<Uncertainty> uncertain) {

    /** Makes the record; the lists are copied. */
    public Assessed {
        assumed = List.copyOf(assumed);
        derived = List.copyOf(derived);
        uncertain = List.copyOf(uncertain);
    }
}
