package dev.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The categories, components and complexity of an issue.
 *
 * @param categories the categories, the most important one first; empty if none is stated
 * @param components the affected components, by their names
 * @param complexity how complex the solution is
 */
public record Classification(List<Category> categories, List<String> components, Rating<Complexity> complexity) {

    /**
     * Makes a classification; the lists are copied.
     *
     * @param categories the categories, the most important one first
     * @param components the affected components, by their names
     * @param complexity how complex the solution is
     */
    public Classification {
        categories = List.copyOf(categories);
        components = List.copyOf(components);
        requireNonNull(complexity, "complexity");
    }

    /** {@return a classification without any values} */
    public static Classification unknown() {
        return new Classification(List.of(), List.of(), Rating.unknown());
    }
}
