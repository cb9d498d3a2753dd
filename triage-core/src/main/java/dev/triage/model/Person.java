package dev.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Somebody of a roster: who could take an issue.
 *
 * @param name how the person or team is called; never blank
 * @param expertise what they know
 * @param components the parts of the product that they look after, or have worked on
 */
public record Person(String name, List<String> expertise, List<String> components) {

    /** Makes a person; the lists are copied. */
    public Person {
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("A person needs a name, but got a blank one.");
        }
        expertise = List.copyOf(expertise);
        components = List.copyOf(components);
    }
}
