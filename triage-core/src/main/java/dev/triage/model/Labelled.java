package dev.triage.model;

/** A constant with a fixed label, such as the level "Moderate effort". */
public interface Labelled {

    /** {@return the words as people write them, for example {@code "Moderate effort"}} */
    String label();
}
