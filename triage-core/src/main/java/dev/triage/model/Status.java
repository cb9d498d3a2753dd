package dev.triage.model;

import static java.util.Objects.requireNonNull;

/**
 * The status of an issue, in the words of its source and as a kind.
 *
 * @param text the words of the source; never blank
 * @param kind the kind of status that the words stand for
 */
public record Status(String text, StatusKind kind) {

    /**
     * Makes a status.
     *
     * @param text the words of the source
     * @param kind the kind of status that the words stand for
     * @throws IllegalArgumentException if the text is blank
     */
    public Status {
        requireNonNull(kind, "kind");
        if (requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("A status needs a text, but got a blank one. Maybe leave it out.");
        }
    }

    /**
     * {@return a status whose kind is read from its words, see {@link StatusKind#of}}
     *
     * @param text the status as the source writes it
     */
    public static Status of(String text) {
        return new Status(text, StatusKind.of(text));
    }

    @Override
    public String toString() {
        return text;
    }
}
