package dev.triage.model;

/** Something that people write with a fixed word or two, such as the level "Moderate effort". */
public interface Labelled {

    /** The words as people write them, for example {@code "Moderate effort"}. */
    String label();
}
