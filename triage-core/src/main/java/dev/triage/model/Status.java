package dev.triage.model;

import static java.util.Objects.requireNonNull;

/**
 * How far an issue has come, in the words of its source and as one of a few kinds.
 *
 * @param text the words of the source; never blank
 * @param kind what they mean
 */
public record Status(String text, StatusKind kind) {

    /**
     * Makes a status.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public Status {
        requireNonNull(kind, "kind");
        if (requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("A status needs words, but got a blank text. Maybe leave it out.");
        }
    }

    /** A status whose kind is read from its words, see {@link StatusKind#of}. */
    public static Status of(String text) {
        return new Status(text, StatusKind.of(text));
    }

    @Override
    public String toString() {
        return text;
    }
}
