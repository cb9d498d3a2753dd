package dev.triage.rules.vocabulary;

import dev.triage.model.Labelled;

/** The kinds of data that a tracker has about an issue. */
public enum Source implements Labelled {
    /** A label. */
    LABEL("label"),
    /** What the tracker calls this kind of issue. */
    TYPE("type"),
    /** A field of the tracker, or of the form that people filled in. */
    FIELD("field"),
    /** The milestone. */
    MILESTONE("milestone"),
    /** The title, of an issue that comes from a tracker. */
    TITLE("title"),
    /** A state that says no more than that it is not closed, or nothing that is understood. */
    STATE("state"),
    /** How many reactions and comments it has, compared with the others of its backlog. */
    ATTENTION("attention"),
    /** How long it has been open, and how long without a change. */
    AGE("age"),
    /** How many duplicates it has. */
    DUPLICATES("duplicates"),
    /** A pull request that solves it, or the issue that it duplicates. */
    LINK("link");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** What is written there, with the name of the place where that does not speak for itself. */
    String text(String shown) {
        return switch (this) {
            case ATTENTION, AGE, DUPLICATES, LINK -> shown;
            default -> label + " " + shown;
        };
    }
}
