package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Person;
import java.util.List;

/**
 * Somebody of the roster, beside an issue that has nobody.
 *
 * @param person who
 * @param sharedComponents the components of the issue that they look after
 * @param sharedExpertise the expertise that the issue takes and they have
 */
public record Fit(Person person, List<String> sharedComponents, List<String> sharedExpertise) {

    /** Makes the fact. */
    public Fit {
        requireNonNull(person, "person");
        sharedComponents = List.copyOf(sharedComponents);
        sharedExpertise = List.copyOf(sharedExpertise);
    }
}
