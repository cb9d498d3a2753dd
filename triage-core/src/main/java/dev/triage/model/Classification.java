package dev.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What kind of issue it is, where in the product it sits, and how deep the change goes.
 *
 * @param categories the kinds of work, most telling first; empty when nobody stated any
 * @param components the parts of the product, as they are called there
 * @param complexity how deep the change goes
 */
public record Classification(List<Category> categories, List<String> components, Rating<Complexity> complexity) {

    /** Makes a classification; the lists are copied. */
    public Classification {
        categories = List.copyOf(categories);
        components = List.copyOf(components);
        requireNonNull(complexity, "complexity");
    }

    /** A classification of which nothing is known. */
    public static Classification unknown() {
        return new Classification(List.of(), List.of(), Rating.unknown());
    }
}
