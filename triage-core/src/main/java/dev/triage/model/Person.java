package dev.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A person of a roster, who is a potential assignee.
 *
 * @param name the name of the person or team; never blank
 * @param expertise the expertise of the person
 * @param components the components that the person owns or has worked on
 */
public record Person(String name, List<String> expertise, List<String> components) {

    /**
     * Makes a person; the lists are copied.
     *
     * @param name the name of the person or team
     * @param expertise the expertise of the person
     * @param components the components that the person owns or has worked on
     */
    public Person {
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("A person needs a name, but got a blank one.");
        }
        expertise = List.copyOf(expertise);
        components = List.copyOf(components);
    }
}
