package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Person;
import java.util.List;

/**
 * A person of the roster, compared with an issue that has no assignee.
 *
 * @param person the person
 * @param sharedComponents the components of the issue that the person maintains
 * @param sharedExpertise the expertise that the issue needs and the person has
 */
public record Fit(Person person, List<String> sharedComponents, List<String> sharedExpertise) {

    /**
     * Makes the fact.
     *
     * @param person the person
     * @param sharedComponents the components of the issue that the person maintains
     * @param sharedExpertise the expertise that the issue needs and the person has
     */
    public Fit {
        requireNonNull(person, "person");
        sharedComponents = List.copyOf(sharedComponents);
        sharedExpertise = List.copyOf(sharedExpertise);
    }
}
